using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Web.Weeks;

/// <summary>Something in a person's week.</summary>
/// <param name="Assignment">Which.</param>
/// <param name="Details">What it is, and when.</param>
/// <param name="Session">The session with the person's place, when it has places of its own.</param>
/// <param name="How">Whether the person has a place.</param>
internal sealed record Commitment(
    AssignmentId Assignment,
    AssignmentDetails Details,
    SessionId? Session,
    CommitmentKind How)
{
    /// <summary>Times the person does not come to.</summary>
    public IReadOnlyList<OccasionId> Skipped { get; init; } = [];

    /// <summary>The only times the person comes to; null for all.</summary>
    public IReadOnlyList<OccasionId>? Only { get; init; }

    /// <summary>All times, also those that the person does not come to.</summary>
    public IEnumerable<Occasion> Between(DateOnly first, DateOnly last) =>
        Occasions.Between(Assignment, Details, Session, first, last)
            .Where(occasion => Only?.Contains(new OccasionId(occasion.Date, occasion.Session)) != false);

    /// <summary>Times that there would be, had it not been closed.</summary>
    public IEnumerable<Occasion> Closed(DateOnly first, DateOnly last) =>
        Only is null ? Occasions.ClosedBetween(Assignment, Details, Session, first, last) : [];

    /// <summary>The times the person comes to.</summary>
    public Occasion[] Coming(DateOnly first, DateOnly last) => [.. Between(first, last).Where(IsComing)];

    /// <summary>How one time of it stands.</summary>
    public CommitmentKind At(Occasion occasion) => IsComing(occasion) ? How : CommitmentKind.Away;

    private bool IsComing(Occasion occasion) =>
        !Skipped.Contains(new OccasionId(occasion.Date, occasion.Session));
}
