using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Supports;

namespace Marknadsplatsen.Web.Work;

/// <summary>What "Jag vill jobba" shows.</summary>
public sealed record WorkView
{
    /// <summary>The wish; null when the person has not said it, or has taken it back.</summary>
    public WorkWishView? Wish { get; init; }

    /// <summary>The person has just taken it back.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>What may come next.</summary>
    public required IReadOnlyList<AssignmentCardView> Steps { get; init; }
}
