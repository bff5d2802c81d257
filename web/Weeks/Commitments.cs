using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Orleans;

namespace Marknadsplatsen.Web.Weeks;

/// <summary>What a person's weeks hold, read from their own record.</summary>
internal sealed class Commitments(CatalogReplica catalog, IGrainFactory grains, City city, TimeProvider time)
{
    /// <summary>How far ahead two things are compared. Chosen: longer than a dated one is known before.</summary>
    public const int OverlapDays = 56;

    /// <summary>Today, where the city is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.Zone).DateTime);

    /// <summary>
    /// Places the person has or is held, and open activities they have saved. Pauses are left out: nobody waits then.
    /// Most are in this server's catalogue; what is closed or full of changes is asked of its grain.
    /// </summary>
    public async Task<IReadOnlyList<Commitment>> OfAsync(ParticipantState? state)
    {
        if (state is null)
        {
            return [];
        }

        var list = new List<Commitment>();
        var engaged = state.Engagements.Values.Where(IsInWeek).ToArray();
        foreach (var own in engaged.OrderBy(own => own.Assignment.Value, StringComparer.Ordinal))
        {
            if (await DetailsAsync(own.Assignment) is { } details)
            {
                var how = own.Engagement.IsHeld ? CommitmentKind.Held : CommitmentKind.Taken;
                list.Add(new Commitment(own.Assignment, details, own.Engagement.Session, how)
                {
                    Skipped = [.. own.Engagement.Skipped.Select(skipped => skipped.Occasion)],
                });
            }
        }

        foreach (var own in state.StandIns.Values.OrderBy(own => own.Assignment.Value, StringComparer.Ordinal))
        {
            if (await DetailsAsync(own.Assignment) is { } details)
            {
                list.Add(new Commitment(own.Assignment, details, null, CommitmentKind.SteppingIn)
                {
                    Only = own.Occasions,
                });
            }
        }

        foreach (var id in state.Saved.Except(engaged.Select(own => own.Assignment)))
        {
            if (catalog.Snapshot.Find(id) is { Details: { IsOpenActivity: true } details })
            {
                list.Add(new Commitment(id, details, null, CommitmentKind.Open));
            }
        }

        return list;
    }

    /// <summary>
    /// The places the person has whose times meet those of an assignment, in the coming weeks. What is open for all
    /// is no clash: one may come late and go early.
    /// </summary>
    public async Task<IReadOnlyList<AssignmentDetails>> ClashesAsync(
        ParticipantState? state,
        AssignmentId assignment,
        AssignmentDetails details)
    {
        if (state is null || details.IsOpenActivity || details.Sessions.IsEmpty)
        {
            return [];
        }

        var (first, last) = (Today, Today.AddDays(OverlapDays));
        var times = Occasions.Between(assignment, details, null, first, last);
        return
        [
            .. (await OfAsync(state))
                .Where(own => own.How != CommitmentKind.Open && own.Assignment != assignment)
                .Where(own => Occasions.FirstOverlap(times, own.Coming(first, last)) is not null)
                .Select(own => own.Details),
        ];
    }

    private static bool IsInWeek(OwnEngagement own) =>
        own.Engagement is { IsTaken: true, State: not EngagementState.Paused } or { IsHeld: true };

    private async Task<AssignmentDetails?> DetailsAsync(AssignmentId id) =>
        catalog.Snapshot.Find(id)?.Details
        ?? (await grains.GetGrain<IAssignmentGrain>(id.Value).View())?.State.Details;
}
