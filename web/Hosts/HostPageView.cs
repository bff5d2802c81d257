using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>What everybody may see of an association.</summary>
public sealed record HostPageView
{
    /// <summary>Which.</summary>
    public required AssociationId Id { get; init; }

    /// <summary>Its public name.</summary>
    public required string Name { get; init; }

    /// <summary>The few sentences that it was registered with.</summary>
    public required string Description { get; init; }

    /// <summary>Its own words; empty while a coordinator looks at what it posts.</summary>
    public required HostPage Page { get; init; }

    /// <summary>How soon it answers.</summary>
    public AnswerTime AnswerTime { get; init; }

    /// <summary>The mark of a responsible host today, or null.</summary>
    public Domain.Marks.HeldMark? Mark { get; init; }

    /// <summary>Its pictures of itself.</summary>
    public IReadOnlyList<HostPicture> Pictures { get; init; } = [];

    /// <summary>What its places offer, at one or more of them.</summary>
    public IReadOnlyList<Fact> Offers { get; init; } = [];

    /// <summary>Its open assignments, newest first.</summary>
    public IReadOnlyList<AssignmentCardView> Open { get; init; } = [];
}
