using Marknadsplatsen.Domain.Alarms;
using Marknadsplatsen.Web.Drafts;
using Marknadsplatsen.Web.FillRates;

namespace Marknadsplatsen.Web.Alarms;

/// <summary>One alarm in a list.</summary>
/// <param name="Alarm">What is stored of it.</param>
/// <param name="Title">The assignment's title.</param>
/// <param name="Href">Where the assignment is.</param>
/// <param name="Association">Who posted it.</param>
/// <param name="AssociationHref">The board of that association.</param>
/// <param name="Figures">How full it is now.</param>
public sealed record AlarmRow(
    Alarm Alarm, string Title, string Href, string Association, string AssociationHref, GroupFigures Figures)
{
    /// <summary>Whom it fits in a word, and what keeps most people out; null where nobody asks any more.</summary>
    public FitView? Fit { get; init; }
}
