using System.ComponentModel.DataAnnotations;

namespace Marknadsplatsen.Web.Teams;

/// <summary>How associations and coordinators sign in, from configuration section <c>Desk</c>.</summary>
public sealed class DeskOptions
{
    /// <summary>The section of the configuration these are read from.</summary>
    public const string SectionName = "Desk";

    /// <summary>
    /// The domain that passkeys belong to, such as marknadsplatsen.helsingborg.se. Passkeys made for one domain open
    /// nothing on another, for ever; choose it before the first one. Default: the host that a request names.
    /// </summary>
    [RegularExpression(
        "^[a-z0-9.-]{1,253}$",
        ErrorMessage = "Desk:Domain is a domain in small letters, for example marknadsplatsen.helsingborg.se.")]
    public string? Domain { get; set; }
}
