using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Catalog;
using Marknadsplatsen.Grains.Desk;
using Marknadsplatsen.Grains.Dispatch;
using Marknadsplatsen.Grains.FillRates;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Supports;

namespace Marknadsplatsen.Grains.Assignments;

/// <summary>
/// Tells a receiver in an assignment's outbox the latest whole value. Every receiver ignores what it has seen.
/// </summary>
internal static class AssignmentDelivery
{
    public static Task Deliver(IGrainFactory grains, AssignmentRecord stored, string receiver)
    {
        if (stored.State is not { } state)
        {
            return Task.CompletedTask;
        }

        var municipality = state.Municipality.Value;
        return receiver switch
        {
            AssignmentRecords.ToCatalog =>
                grains.GetGrain<ICatalogGrain>(municipality).Apply(state.ToCard(stored.Version)),
            AssignmentRecords.ToMatcher =>
                grains.GetGrain<IMatchGrain>(municipality).ApplyAssignment(state.ToCard(stored.Version)),
            AssignmentRecords.ToFigures =>
                grains.GetGrain<IFillRateGrain>(municipality).Apply(state.ToCard(stored.Version)),
            AssignmentRecords.ToDesk =>
                grains.GetGrain<IDeskGrain>(municipality).Apply(DeskEntry.Of(state, stored.Version)),
            AssignmentRecords.ToHost => grains.GetGrain<IHostGrain>(state.AssociationId.Value)
                .Hear(state.Id, new ToldAnswers
                {
                    Version = stored.Version,
                    Counts = state.Answers,
                    NextPromiseAtUtc = state.NextPromiseAtUtc,
                }),
            AssignmentRecords.ToDispatch => grains.GetGrain<IDispatchGrain>(state.Id.Value).Consider(),
            AssignmentRecords.ToAssociation =>
                grains.GetGrain<IAssociationGrain>(state.AssociationId.Value).Published(state.Id),
            _ when receiver.StartsWith(AssignmentRecords.ToCoHost, StringComparison.Ordinal) =>
                ToCoHost(grains, stored, receiver[AssignmentRecords.ToCoHost.Length..]),
            _ when receiver.StartsWith(AssignmentRecords.ToStandIn, StringComparison.Ordinal) =>
                ToStandIn(grains, stored, receiver[AssignmentRecords.ToStandIn.Length..]),
            _ => ToParticipant(grains, state, receiver[AssignmentRecords.ToParticipant.Length..]),
        };
    }

    /// <summary>An engagement as its participant's own record keeps it.</summary>
    public static OwnEngagement Own(AssignmentState state, Engagement engagement) => new()
    {
        Assignment = state.Id,
        Title = state.Details.Title,
        HoursMin = state.Details.HoursPerWeek.Min,
        HoursMax = state.Details.HoursPerWeek.Max,
        IsWork = state.Details.IsWork,
        GuestCountMax = state.Details.GuestCountMax,
        Closures = state.Details.Closures,
        Engagement = engagement,
    };

    /// <summary>Where a participant steps in, as their own record keeps it.</summary>
    public static OwnStandIns StandInsOf(AssignmentState state, long version, ParticipantId participant) => new()
    {
        Assignment = state.Id,
        Title = state.Details.Title,
        Version = version,
        Occasions =
        [
            .. state.StandIns.Where(standIn => standIn.Participant == participant)
                .Select(standIn => standIn.Occasion)
                .OrderBy(occasion => occasion.Date)
                .ThenBy(occasion => occasion.Session.Value, StringComparer.Ordinal),
        ],
        Changes =
        [
            .. state.StandIns.Where(standIn => standIn.Participant == participant && standIn.Change is not null)
                .Select(standIn => new StandInChange(standIn.Occasion, standIn.Change!))
                .OrderBy(change => change.Occasion.Date)
                .ThenBy(change => change.Occasion.Session.Value, StringComparer.Ordinal),
        ],
    };

    private static Task ToCoHost(IGrainFactory grains, AssignmentRecord stored, string key) =>
        grains.GetGrain<IAssociationGrain>(key).CoHosts(new CoHosted
        {
            Assignment = stored.State!.Id,
            Version = stored.Version,
            IsIn = stored.State.CoHost?.Association.Value == key,
        });

    private static Task ToStandIn(IGrainFactory grains, AssignmentRecord stored, string key) =>
        grains.GetGrain<IParticipantGrain>(key)
            .ToldStandIns(StandInsOf(stored.State!, stored.Version, new ParticipantId(key)));

    /// <summary>The person's own record first: what a message says is read there.</summary>
    private static async Task ToParticipant(IGrainFactory grains, AssignmentState state, string key)
    {
        if (state.Of(new ParticipantId(key)) is not { } engagement)
        {
            return;
        }

        var own = Own(state, engagement);
        await grains.GetGrain<IParticipantGrain>(key).Told(own);
        await grains.GetGrain<INoticeGrain>(key).Hear(HoldNotices.Of(state.Id, engagement));
        if (engagement.ClosingToldAtUtc is not null)
        {
            await grains.GetGrain<INoticeGrain>(key).Hear(ClosingNotices.Of(state.Id, engagement));
        }

        if (engagement.IsTaken)
        {
            await grains.GetGrain<ISupportGrain>(key).Follow(state.Municipality, own);
        }
    }
}
