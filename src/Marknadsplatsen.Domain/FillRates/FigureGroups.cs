using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>
/// The names of the groups that a board shows: <c>total</c>, <c>area:…</c>, <c>association:…</c>, <c>step:…</c>,
/// <c>category:…</c>, <c>time:…</c>. An assignment at two times of day, or of two
/// associations, counts in both.
/// </summary>
public static class FigureGroups
{
    /// <summary>Everything: the municipality.</summary>
    public const string Total = "total";

    /// <summary>A part of the city.</summary>
    public static string Of(AreaId area) => $"area:{area.Value}";

    /// <summary>A host.</summary>
    public static string Of(AssociationId association) => $"association:{association.Value}";

    /// <summary>A step.</summary>
    public static string Of(StepLevel step) => $"step:{ApiNames<StepLevel>.Of(step)}";

    /// <summary>What it is about.</summary>
    public static string Of(CategoryId category) => $"category:{category.Value}";

    /// <summary>A time of day or week.</summary>
    public static string Of(TimeBucket time) => $"time:{ApiNames<TimeBucket>.Of(time)}";

    /// <summary>What the group is a part of, such as <c>area</c>.</summary>
    public static string DimensionOf(string group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Split(':', 2)[0];
    }

    /// <summary>Every group that the card counts in.</summary>
    public static IEnumerable<string> Of(AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        yield return Total;
        yield return Of(card.Details.Area);
        yield return Of(card.AssociationId);
        if (card.CoHost is { } other)
        {
            yield return Of(other.Association);
        }

        yield return Of(card.Details.Step);
        yield return Of(card.Details.Category);
        foreach (var time in TimeBucketSet.Of(card.Details).ToArray())
        {
            yield return Of(time);
        }
    }
}
