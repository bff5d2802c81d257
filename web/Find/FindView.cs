using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Participants;

namespace Marknadsplatsen.Web.Find;

/// <summary>What the find page shows.</summary>
public sealed record FindView
{
    public required FindQuery Query { get; init; }

    public required Person Person { get; init; }

    /// <summary>The page of the list; empty when nothing fits.</summary>
    public required IReadOnlyList<AssignmentCardView> Cards { get; init; }

    public required SearchPage Found { get; init; }

    /// <summary>Shown instead of an empty list.</summary>
    public IReadOnlyList<AssignmentCardView> Nearest { get; init; } = [];

    public IReadOnlyList<Relaxation> Relaxations { get; init; } = [];
}
