using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>Who may see what of the peers of a municipality. Made here and nowhere else. Pure.</summary>
public static class PeerViews
{
    /// <summary>What one person may see.</summary>
    public static PeerView Of(PeerState? state, ParticipantId participant, DateTimeOffset now) => state is null
        ? new PeerView()
        : new PeerView
        {
            Wishes = state.Wishes.RemoveAll(wish => wish.Participant != participant),
            Pairs =
            [
                .. state.Pairs.Where(pair => pair.SideOf(participant) is not null)
                    .Reverse()
                    .Select(pair => Of(state, pair, pair.SideOf(participant)!.Value, now)),
            ],
        };

    /// <summary>The person has seen what there is.</summary>
    public static PeerState Seen(PeerState state, ParticipantId participant, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var pair in state.Pairs.Where(pair => pair.SideOf(participant) is { } side
            && NewIn(pair, side) > (pair.Part(side).SeenAtUtc ?? DateTimeOffset.MinValue)).ToList())
        {
            var side = pair.SideOf(participant)!.Value;
            state = state with
            {
                Pairs = state.Pairs.Replace(pair, pair.With(side, pair.Part(side) with { SeenAtUtc = now })),
                Changed = [.. state.Changed.Union([participant])],
            };
        }

        return state;
    }

    /// <summary>When the latest came that the person has not seen; null when nothing is new.</summary>
    public static DateTimeOffset? NewSinceUtc(PeerState? state, ParticipantId participant) => state?.Pairs
        .Where(pair => pair.SideOf(participant) is not null)
        .Select(pair => (New: NewIn(pair, pair.SideOf(participant)!.Value),
            Seen: pair.Part(pair.SideOf(participant)!.Value).SeenAtUtc ?? DateTimeOffset.MinValue))
        .Where(one => one.New > one.Seen)
        .Max(one => one.New);

    /// <summary>What waits for the coordinators: who to talk with first, and what feels wrong.</summary>
    public static WaitingEntry WaitingOf(string source, PeerRecord record, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new WaitingEntry
        {
            Source = source,
            Version = record.Version,
            Items = record.State is { } state
                ?
                [
                    .. state.Wishes
                        .Where(wish => wish is { Side: PeerSide.Supporter, ApprovedAtUtc: null })
                        .Select(wish => Item(
                            SupportName.ReferenceOf(wish.Participant),
                            SupportName.Of(wish.Participant),
                            wish.SinceUtc,
                            HoldTimes.AnswerBy(wish.SinceUtc, zone))),
                    // The same day: required, DOMAIN 3.16.
                    .. state.Pairs.Where(pair => pair.ConcernAtUtc is not null)
                        .Select(pair => Item(pair.Key, null, pair.ConcernAtUtc!.Value, pair.ConcernAtUtc.Value)),
                ]
                : [],
        };
    }

    private static WaitingItem Item(string reference, string? pseudonym, DateTimeOffset since, DateTimeOffset due) =>
        new()
        {
            Kind = WaitingKind.Peer,
            Owner = OwnerRole.Coordinator,
            Pseudonym = pseudonym,
            Reference = reference,
            SinceUtc = since,
            DueAtUtc = due,
        };

    private static PeerPairView Of(PeerState state, PeerPair pair, PeerSide side, DateTimeOffset now)
    {
        var other = side == PeerSide.Newcomer ? PeerSide.Supporter : PeerSide.Newcomer;
        return new PeerPairView
        {
            Key = pair.Key,
            Side = side,
            Other = (pair.OnSinceUtc is null ? null : pair.Part(other).Alias) ?? pair.Pseudonym(other),
            Common = pair.Common,
            SuggestedAtUtc = pair.SuggestedAtUtc,
            YesAtUtc = pair.Part(side).YesAtUtc,
            OnSinceUtc = pair.OnSinceUtc,
            EndedAtUtc = pair.EndedAtUtc,
            CanUndo = PeerRules.MayUndo(state, pair, side, now),
            Lines = pair.OnSinceUtc is null ? pair.Lines.RemoveAll(line => line.From != side) : pair.Lines,
        };
    }

    private static DateTimeOffset? NewIn(PeerPair pair, PeerSide side) => pair.IsOpen
        ? pair.Lines.Where(line => line.From != side)
            .Select(line => (DateTimeOffset?)line.AtUtc)
            .Append(pair.OnSinceUtc ?? pair.SuggestedAtUtc)
            .Max()
        : null;
}
