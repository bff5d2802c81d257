using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Matching;

/// <summary>What would fit if the host answered yes.</summary>
public sealed record MaybeView
{
    public required AssignmentId Assignment { get; init; }

    public required AssignmentCardView Card { get; init; }

    /// <summary>What the person must have and the host has not told.</summary>
    public required IReadOnlyList<QualityId> Missing { get; init; }

    /// <summary>The host has been asked about all of it, by whomever.</summary>
    public bool IsAsked { get; init; }
}
