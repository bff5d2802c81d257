using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Participants;

/// <summary>What "Mina uppdrag" shows, read from the person's own record.</summary>
public sealed record MineView
{
    /// <summary>When everything is removed unless the person says otherwise; null when nobody has said so.</summary>
    public DateTimeOffset? RemovedAtUtc { get; init; }

    /// <summary>Somebody has written what the person has not opened.</summary>
    public bool HasNewMessage { get; init; }

    /// <summary>A certificate that waits for the person; null when none does.</summary>
    public AssignmentId? Certificate { get; init; }

    /// <summary>It is time to say how it goes.</summary>
    public bool AsksHowItGoes { get; init; }

    /// <summary>Held places: they wait for a yes or a no.</summary>
    public required IReadOnlyList<EngagementView> Waiting { get; init; }

    /// <summary>The hours meter; null when there is nothing to tell.</summary>
    public HoursView? Hours { get; init; }

    public required IReadOnlyList<EngagementView> Taken { get; init; }

    /// <summary>Where the person comes once instead of somebody else.</summary>
    public IReadOnlyList<SteppingInView> SteppingIn
    {
        get;
        init;
    } = [];

    public required IReadOnlyList<EngagementView> Interested { get; init; }

    /// <summary>Ended or declined; those of the last day can be undone.</summary>
    public required IReadOnlyList<EngagementView> Over { get; init; }

    public required IReadOnlyList<KnownAssignment> Saved { get; init; }

    public required IReadOnlyList<KnownAssignment> Hidden { get; init; }

    /// <summary>What else there is, for somebody whose answer may take long; empty for everybody else.</summary>
    public IReadOnlyList<AssignmentCardView> Meanwhile { get; init; } = [];

    /// <summary>Whether the person takes part in nothing and waits for nothing.</summary>
    public bool HasNothing => Waiting.Count + Taken.Count + Interested.Count + Over.Count == 0;

    public bool IsEmpty =>
        Waiting.Count + Taken.Count + SteppingIn.Count
        + Interested.Count + Over.Count + Saved.Count + Hidden.Count == 0;
}
