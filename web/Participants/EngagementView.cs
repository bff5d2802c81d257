using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Web.Participants;

/// <summary>How it stands between a person and an assignment, in words, and what the person can do about it.</summary>
public sealed record EngagementView
{
    public required AssignmentId Assignment { get; init; }

    public required string Title { get; init; }

    /// <summary>Where it stands, one sentence.</summary>
    public required string State { get; init; }

    /// <summary>What happens next and when.</summary>
    public required IReadOnlyList<string> Next { get; init; }

    /// <summary>A held place that only waits for the person's yes.</summary>
    public bool CanConfirm { get; init; }

    /// <summary>The yes needs an answer about age.</summary>
    public bool AsksAge { get; init; }

    /// <summary>What has changed since the person's yes; null when nothing is asked.</summary>
    public ChangeView? Change { get; init; }

    /// <summary>The person can say that the change suits, and nothing else is asked.</summary>
    public bool CanSayYesAgain { get; init; }

    public bool CanDecline { get; init; }

    public bool CanLeave { get; init; }

    public bool CanPause { get; init; }

    public bool CanResume { get; init; }

    public bool CanUndo { get; init; }

    /// <summary>What the association calls the person, while they can let it see their alias; else null.</summary>
    public string? Pseudonym { get; init; }

    /// <summary>The alias that the association sees; null when it sees none.</summary>
    public string? ShownAlias { get; init; }

    /// <summary>Ways to be reached that the person can let the association see; none without a place.</summary>
    public IReadOnlyList<ContactKind> Contacts { get; init; } = [];

    /// <summary>The way that the association sees; null when it sees none.</summary>
    public ContactKind? ShownContact { get; init; }

    /// <summary>The least hours a week after a yes, when that is more than the person wanted; else null.</summary>
    public int? HoursAbove { get; init; }

    /// <summary>What the person wants at the most.</summary>
    public double? HoursWanted { get; init; }

    /// <summary>How many the person brings.</summary>
    public int Guests { get; init; }

    /// <summary>How many that can be; 0 when it is over.</summary>
    public int GuestCountMax { get; init; }

    /// <summary>The person has times that they can say no to, one by one.</summary>
    public bool CanSkip { get; init; }
}
