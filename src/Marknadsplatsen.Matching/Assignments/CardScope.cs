using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// Which open assignments a list is made of at all. What is outside is no part of the answer: it is neither shown nor
/// counted as excluded.
/// </summary>
public sealed record CardScope
{
    /// <summary>All of them.</summary>
    public static readonly CardScope All = new();

    /// <summary>Not these.</summary>
    public ImmutableHashSet<AssignmentId> LeftOut { get; init; } = [];

    /// <summary>Not what one comes back to or trains for: only steps below <see cref="StepLevel.Regular"/>.</summary>
    public bool IsWithoutLasting { get; init; }

    /// <summary>Nothing that is work.</summary>
    public bool IsWithoutWork { get; init; }

    /// <summary>Whether an assignment is inside.</summary>
    public bool Has(AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return !(IsWithoutLasting && card.Details.Step >= StepLevel.Regular)
            && !(IsWithoutWork && card.Details.IsWork)
            && !LeftOut.Contains(card.Id);
    }
}
