using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>
/// The rules of peers (DOMAIN section 1 row 16 and 4.2): both say yes, neither knows more than a pseudonym before that,
/// either stops at once without a reason, and a coordinator has talked with whoever wants to be a peer. Pure.
/// </summary>
public static class PeerRules
{
    /// <summary>Wishes in a municipality: chosen, more than coordinators can talk with.</summary>
    public const int WishCountMax = 500;

    /// <summary>Pairs kept: chosen, four for each wish.</summary>
    public const int PairCountMax = 2000;

    /// <summary>Lines kept in a pair: chosen, enough to agree on where to meet; the oldest leaves first.</summary>
    public const int LineCountMax = 50;

    /// <summary>What becomes of a step, and the state after it; null when nothing is stored.</summary>
    public static (PeerOutcome Outcome, PeerState? Next) Decide(
        PeerState state, TakePeerStep command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var text = command.Step == PeerStep.Say ? FreeText.Of(command.Text) : null;
        if (text is { Text: null })
        {
            return (new PeerOutcome.Unreadable(), null);
        }

        if (command is { Step: PeerStep.Wish or PeerStep.Offer, Participant: { } person }
            && state.Wishes.Length >= WishCountMax && WishOf(state, person, SideOf(command.Step)) is null)
        {
            return (new PeerOutcome.Full(), null);
        }

        var next = command.Participant is { } participant
            ? OfPerson(state, command, participant, text?.Text, now)
            : OfCoordinator(state, command, now);
        return next is null ? (new PeerOutcome.NotYours(), null) : (new PeerOutcome.Changed(), next);
    }

    /// <summary>Suggestions that nobody has answered in time are over; who did not answer is left in peace.</summary>
    public static PeerState Expire(PeerState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var pair in state.Pairs.Where(pair => NextDue(pair) <= now).ToList())
        {
            foreach (var side in Enum.GetValues<PeerSide>().Where(side => pair.Part(side).YesAtUtc is null))
            {
                if (WishOf(state, pair.Part(side).Participant, side) is { } silent)
                {
                    state = state with
                    {
                        Wishes = state.Wishes.Replace(silent, silent with { RestsSinceUtc = now }),
                    };
                }
            }

            state = Replace(state, pair, pair with { EndedAtUtc = now });
        }

        return state;
    }

    /// <summary>When the next suggestion ends; null when none waits.</summary>
    public static DateTimeOffset? NextDueAtUtc(PeerState? state) => state?.Pairs.Select(NextDue).Min();

    /// <summary>Somebody is gone, with everything there was between them and anybody.</summary>
    public static PeerState Forget(PeerState state, ParticipantId participant)
    {
        ArgumentNullException.ThrowIfNull(state);
        var theirs = state.Pairs.Where(pair => pair.SideOf(participant) is not null).ToList();
        return theirs.Count == 0 && state.Wishes.All(wish => wish.Participant != participant)
            ? state
            : state with
            {
                Wishes = state.Wishes.RemoveAll(wish => wish.Participant == participant),
                Pairs = state.Pairs.RemoveRange(theirs),
                Changed =
                [
                    .. state.Changed
                        .Union(theirs.Select(pair => pair.Other(pair.SideOf(participant)!.Value).Participant))
                        .Where(person => person != participant),
                ],
            };
    }

    /// <summary>Without the pairs that were over before a moment.</summary>
    public static PeerState WithoutEndedBefore(PeerState state, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Pairs.Any(pair => pair.EndedAtUtc < before)
            ? state with { Pairs = state.Pairs.RemoveAll(pair => pair.EndedAtUtc < before) }
            : state;
    }

    /// <summary>Everybody who is in it.</summary>
    public static IEnumerable<ParticipantId> PeopleOf(PeerState? state) => state is null
        ? []
        : state.Wishes.Select(wish => wish.Participant)
            .Concat(state.Pairs.SelectMany(pair => new[] { pair.Newcomer.Participant, pair.Supporter.Participant }))
            .Concat(state.Changed)
            .Distinct();

    /// <summary>The wish of somebody, of one side; null when there is none.</summary>
    public static PeerWish? WishOf(PeerState state, ParticipantId participant, PeerSide side)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Wishes.FirstOrDefault(wish => wish.Participant == participant && wish.Side == side);
    }

    /// <summary>Whether who ended a pair may take it back now.</summary>
    public static bool MayUndo(PeerState state, PeerPair pair, PeerSide side, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(pair);
        return pair.EndedBy == side && pair.ConcernAtUtc is null && pair.EndedAtUtc + HoldTimes.UndoLength >= now
            && IsFree(state, pair.Newcomer.Participant, PeerSide.Newcomer)
            && IsFree(state, pair.Supporter.Participant, PeerSide.Supporter);
    }

    private static PeerState? OfPerson(
        PeerState state, TakePeerStep command, ParticipantId person, string? text, DateTimeOffset now) =>
        command.Step switch
        {
            PeerStep.Wish or PeerStep.Offer when command.Profile is { } profile =>
                Wished(state, person, SideOf(command.Step), profile, now),
            PeerStep.StopWishing => Stopped(state, person, PeerSide.Newcomer, now),
            PeerStep.StopOffering => Stopped(state, person, PeerSide.Supporter, now),
            _ when state.Pairs.FirstOrDefault(one => one.Key == command.Key) is { } pair
                && pair.SideOf(person) is { } side => Paired(state, command, pair, side, text, now),
            _ => null,
        };

    private static PeerState? Paired(
        PeerState state, TakePeerStep command, PeerPair pair, PeerSide side, string? text, DateTimeOffset now)
    {
        var own = pair.Part(side);
        return command.Step switch
        {
            PeerStep.Yes when pair.IsOpen => Replace(state, pair, pair.With(side, own with
            {
                YesAtUtc = own.YesAtUtc ?? now,
                Alias = command.Alias,
                SeenAtUtc = now,
            })),
            PeerStep.End when pair.IsOpen => Replace(state, pair, pair with { EndedAtUtc = now, EndedBy = side }),
            PeerStep.Undo when MayUndo(state, pair, side, now) =>
                Replace(state, pair, pair with { EndedAtUtc = null, EndedBy = null }),
            PeerStep.Say when pair.OnSinceUtc is not null => Replace(state, pair, pair.With(
                side, own with { SeenAtUtc = now }) with
            {
                Lines = [.. pair.Lines.Add(new PeerLine(side, text!, now)).TakeLast(LineCountMax)],
            }),
            // Also after it is over: what felt wrong may be why it is.
            PeerStep.Concern => Replace(state, pair, pair with
            {
                ConcernAtUtc = pair.ConcernAtUtc ?? now,
                EndedAtUtc = pair.EndedAtUtc ?? now,
                EndedBy = null,
            }),
            _ => null,
        };
    }

    private static PeerState? OfCoordinator(PeerState state, TakePeerStep command, DateTimeOffset now)
    {
        var wish = state.Wishes.FirstOrDefault(one =>
            one.Side == PeerSide.Supporter && SupportName.ReferenceOf(one.Participant) == command.Key);
        var pair = state.Pairs.FirstOrDefault(one => one.Key == command.Key);
        return command.Step switch
        {
            PeerStep.Approve when wish is not null => state with
            {
                Wishes = state.Wishes.Replace(wish, wish with { ApprovedAtUtc = wish.ApprovedAtUtc ?? now }),
                Changed = [.. state.Changed.Union([wish.Participant])],
            },
            PeerStep.Refuse when wish is not null => Stopped(state, wish.Participant, PeerSide.Supporter, now),
            PeerStep.Part when pair is { IsOpen: true } => Replace(state, pair, pair with { EndedAtUtc = now }),
            PeerStep.Settle when pair is not null => Replace(state, pair, pair with { ConcernAtUtc = null }),
            _ => null,
        };
    }

    private static PeerState Wished(
        PeerState state, ParticipantId person, PeerSide side, PeerProfile profile, DateTimeOffset now)
    {
        if (WishOf(state, person, side) is { } known)
        {
            return state with
            {
                Wishes = state.Wishes.Replace(known, known with { Profile = profile, RestsSinceUtc = null }),
            };
        }

        var wish = new PeerWish { Participant = person, Side = side, Profile = profile, SinceUtc = now };
        return state with { Wishes = state.Wishes.Add(wish) };
    }

    /// <summary>Without the wish, and with what it led to over.</summary>
    private static PeerState? Stopped(PeerState state, ParticipantId person, PeerSide side, DateTimeOffset now)
    {
        if (WishOf(state, person, side) is not { } wish)
        {
            return null;
        }

        state = state with { Wishes = state.Wishes.Remove(wish) };
        return state.Pairs.FirstOrDefault(pair => pair.IsOpen && pair.Part(side).Participant == person) is { } open
            ? Replace(state, open, open with { EndedAtUtc = now })
            : state;
    }

    private static PeerState Replace(PeerState state, PeerPair pair, PeerPair next) => state with
    {
        Pairs = state.Pairs.Replace(pair, next),
        Changed = [.. state.Changed.Union([pair.Newcomer.Participant, pair.Supporter.Participant])],
    };

    private static bool IsFree(PeerState state, ParticipantId person, PeerSide side) =>
        WishOf(state, person, side) is not null
        && !state.Pairs.Any(pair => pair.IsOpen && pair.Part(side).Participant == person);

    private static DateTimeOffset? NextDue(PeerPair pair) =>
        pair.IsOpen && pair.OnSinceUtc is null ? pair.SuggestedAtUtc + PeerPair.AnswerLength : null;

    private static PeerSide SideOf(PeerStep step) => step == PeerStep.Wish ? PeerSide.Newcomer : PeerSide.Supporter;
}
