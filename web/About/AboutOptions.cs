using System.ComponentModel.DataAnnotations;

namespace Marknadsplatsen.Web.About;

/// <summary>
/// Who answers for the place, from configuration section <c>About</c>. The defaults are the example city's; whoever
/// runs the place for real people sets each of them.
/// </summary>
public sealed class AboutOptions
{
    /// <summary>The section of the configuration these are read from.</summary>
    public const string SectionName = "About";

    /// <summary>The authority or association that runs the place, by its full name.</summary>
    [Required, MaxLength(80)]
    public string Operator { get; set; } = "Exempelstaden";

    /// <summary>Where people write who are kept out by something on a page.</summary>
    [Required, EmailAddress, MaxLength(80)]
    public string Mail { get; set; } = "hej@marknadsplatsen.example";

    /// <summary>Where people write about what is stored of them: the data protection officer (GDPR art. 13).</summary>
    [Required, EmailAddress, MaxLength(80)]
    public string DataProtectionMail { get; set; } = "dataskydd@marknadsplatsen.example";

    /// <summary>How far the pages follow the law on access. Default partly: what is missing is on the page.</summary>
    public AccessLevel AccessLevel { get; set; } = AccessLevel.Partly;

    /// <summary>When the pages were tried last.</summary>
    public DateOnly AccessAssessedOn { get; set; } = new(2026, 11, 22);

    /// <summary>When these texts were changed last.</summary>
    public DateOnly UpdatedOn { get; set; } = new(2026, 11, 22);
}
