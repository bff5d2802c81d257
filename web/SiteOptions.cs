using System.ComponentModel.DataAnnotations;

namespace Marknadsplatsen.Web;

/// <summary>What differs between two towns' pages, from configuration section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>The section of the configuration these are read from.</summary>
    public const string SectionName = "Site";

    /// <summary>The name of the place, shown in the header and in every title.</summary>
    [Required, MaxLength(40)]
    public string Name { get; set; } = "Marknadsplatsen";

    /// <summary>The help block's phone number, as people read it. Default: a number PTS keeps for fiction.</summary>
    [Required, MaxLength(24)]
    public string HelpPhone { get; set; } = "040-628 04 12";

    /// <summary>Takes a text message with the word RING, and calls back; empty hides that way.</summary>
    [MaxLength(24)]
    public string HelpTextMessage { get; set; } = "040-628 04 12";

    /// <summary>
    /// This site's host as people know it, such as plats.example.se; text messages with a code end with it, so that
    /// phones offer the code there. Default empty, which leaves that line out.
    /// </summary>
    [RegularExpression("^[a-z0-9.-]{0,253}$", ErrorMessage = "Site:Host is a host's name, such as plats.example.se.")]
    public string Host { get; set; } = "";

    /// <summary>Shows the bar that says the data is invented. Default false; the demo city turns it on.</summary>
    public bool DemoNotice { get; set; }

    /// <summary>
    /// Answers plain http from other machines too, with cookies that anybody on the way can read. Default false; only
    /// for trying things out in a net of one's own.
    /// </summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>A missing text throws when rendered. Default false; always true in Development.</summary>
    public bool StrictTexts { get; set; }

    /// <summary>
    /// Codes of <see cref="Tongue.All"/>, first the default. The choice is hidden while there is only one.
    /// </summary>
    public IList<string> Languages { get; } = [];

    /// <summary>The languages, or all there are when none are configured.</summary>
    public IReadOnlyList<string> LanguagesOrDefault =>
        Languages.Count == 0 ? [.. Tongue.All.Select(tongue => tongue.Code)] : [.. Languages];
}
