using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Participants;

namespace Marknadsplatsen.Web.Notices;

/// <summary>What "Nytt till dig" shows.</summary>
public sealed record NoticesView
{
    public required Person Person { get; init; }

    /// <summary>Told since the person last said that they had seen everything, newest first.</summary>
    public required IReadOnlyList<AssignmentCardView> New { get; init; }

    /// <summary>Told before that, newest first.</summary>
    public required IReadOnlyList<AssignmentCardView> Earlier { get; init; }

    /// <summary>Up to when this page shows what there is; null when there is nothing new.</summary>
    public string? ShownUpTo { get; init; }

    /// <summary>Whether something that was told is not open any more.</summary>
    public bool HasGone { get; init; }
}
