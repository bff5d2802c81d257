using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>An assignment that is left out of a person's list.</summary>
/// <param name="Card">The assignment.</param>
/// <param name="Score">0 to 100, as if nothing excluded it.</param>
/// <param name="Reasons">What excludes it: at least one.</param>
public sealed record NearMiss(AssignmentCard Card, double Score, ImmutableArray<Exclusion> Reasons)
{
    /// <summary>
    /// Whether only musts that the host has not answered stand in the way, so that it is worth asking.
    /// </summary>
    public bool IsMaybe
    {
        get
        {
            foreach (var reason in Reasons)
            {
                if (reason.Must is not { } quality || !Card.Details.Unanswered.Contains(quality))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
