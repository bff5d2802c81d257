using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Participants;

namespace Marknadsplatsen.Web.Matching;

/// <summary>What "Passar dig" shows.</summary>
public sealed record SuitsView
{
    public required Person Person { get; init; }

    /// <summary>What is new and fits comes first, then the list in its order.</summary>
    public required IReadOnlyList<AssignmentCardView> Cards { get; init; }

    /// <summary>Jobs first, then protected jobs, then training, for somebody who wants to work.</summary>
    public IReadOnlyList<AssignmentCardView> Work { get; init; } = [];

    /// <summary>What would fit if the host answered yes to something the person must have.</summary>
    public IReadOnlyList<MaybeView> Maybes { get; init; } = [];

    /// <summary>What became of a question to a host, "ja" or "nej"; null when none was just asked.</summary>
    public string? Asked { get; init; }

    /// <summary>Shown instead of an empty list: the nearest, with what is in the way.</summary>
    public IReadOnlyList<AssignmentCardView> Alternatives { get; init; } = [];

    /// <summary>Which answer keeps most away, most first.</summary>
    public IReadOnlyList<ReliefView> Reliefs { get; init; } = [];

    /// <summary>Whether there is more that fits than the list shows.</summary>
    public bool HasMore { get; init; }
}
