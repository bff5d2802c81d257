using System.ComponentModel.DataAnnotations;

namespace Marknadsplatsen.Web.Limits;

/// <summary>
/// How much one home may ask for, from configuration section <c>Limits</c>. Homes are counted as for new people: see
/// <see cref="Identity.DoorOptions"/>. All chosen: many times what a family does, and little beside what the machine
/// can answer.
/// </summary>
public sealed class LimitOptions
{
    /// <summary>The section of the configuration these are read from.</summary>
    public const string SectionName = "Limits";

    /// <summary>Pages and answers to programs that change nothing, in a minute.</summary>
    [Range(1, 1_000_000)]
    public int PagesPerMinute { get; set; } = 600;

    /// <summary>Forms and commands, in a minute.</summary>
    [Range(1, 1_000_000)]
    public int FormsPerMinute { get; set; } = 120;

    /// <summary>
    /// Tries to become known, and messages that leave the house, in a minute; each handle has limits of its own.
    /// </summary>
    [Range(1, 1_000_000)]
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>Live connections that are open at once.</summary>
    [Range(1, 1_000_000)]
    public int LiveConnections { get; set; } = 100;

    /// <summary>
    /// The longest that a request may take before it is answered that nobody knows, in seconds; live connections stay
    /// open. Default 60: twice what a call to a grain may take, which has words of its own.
    /// </summary>
    [Range(1, 600)]
    public int RequestSeconds { get; set; } = 60;
}
