using System.ComponentModel;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Web.Matching;

namespace Marknadsplatsen.Web.Api;

/// <summary>One suggested assignment.</summary>
public sealed record MatchAnswerItem
{
    /// <summary>The assignment.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string TitleSv { get; init; }

    /// <summary>Who posted it.</summary>
    public required string AssociationId { get; init; }

    /// <summary>How well it fits.</summary>
    [Description("0 to 100 in whole hundredths. Never shown to people; additions to the order are not in it.")]
    public required double Score { get; init; }

    /// <summary>Why.</summary>
    [Description("One to three sentences in plain Swedish, only about answers that were used.")]
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>Good to know.</summary>
    [Description("At most two sentences in plain Swedish.")]
    public required IReadOnlyList<string> GoodToKnow { get; init; }

    internal static MatchAnswerItem From(Suggestion suggestion, MatchTexts texts) => new()
    {
        Id = suggestion.Card.Id.Value,
        TitleSv = suggestion.Card.Details.Title,
        AssociationId = suggestion.Card.AssociationId.Value,
        Score = suggestion.Score,
        Why = [.. suggestion.Explanation.Reasons.Select(texts.Of)],
        GoodToKnow = [.. suggestion.Explanation.Notes.Select(texts.Of)],
    };
}
