using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// Who asks for a list, as far as the model needs to know: answers and choices, nothing the person has done.
/// </summary>
public sealed record MatchRequest
{
    /// <summary>The person's answers, with at most <see cref="MatchRules.MustCountMax"/> musts.</summary>
    public required MatchProfile Profile { get; init; }

    /// <summary>
    /// What ties are rotated by: the participant's id, so that the order is the person's own and stable.
    /// </summary>
    public string TieKey { get; init; } = "";

    /// <summary>Least hours a week of what the person has already accepted.</summary>
    public int AcceptedHoursPerWeek { get; init; }

    /// <summary>Assignments the person has asked not to see.</summary>
    public ImmutableHashSet<AssignmentId> Hidden { get; init; } = [];

    /// <summary>1 to <see cref="MatchRules.ListLengthMax"/>.</summary>
    public int ListLength { get; init; } = MatchRules.ListLengthDefault;
}
