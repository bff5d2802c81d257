using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Acting;

/// <summary>
/// The rules of doing things for a person (DOMAIN section 5, U15): one coordinator at a time, for half an hour, each
/// thing written down before it is done, and all of it for the person to read. Pure.
/// </summary>
public static class ActingRules
{
    /// <summary>Turns kept: chosen, one a week for a year. The oldest leave first.</summary>
    public const int TurnCountMax = 52;

    /// <summary>Things done in a turn: chosen, more than six questions and an evening of assignments.</summary>
    public const int ActCountMax = 60;

    /// <summary>How long a turn is: chosen, as long as a desk may stand idle (DOMAIN 3.17).</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    /// <summary>How long what was done is kept: as the log of who has looked (DOMAIN 3.8), twelve months.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(366);

    /// <summary>Nothing has been done for a person yet.</summary>
    public static ActingState New(ParticipantId participant) => new() { Participant = participant };

    /// <summary>
    /// A turn begins, and any other one ends. The same form again is the same turn, also when it has ended.
    /// </summary>
    public static ActingState Begin(ActingState state, BeginActing command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        if (state.Turns.Any(turn => turn.Id == command.CommandId))
        {
            return state;
        }

        var kept = End(state, now).Turns.RemoveAll(turn => turn.EndsAtUtc + Life < now);
        return state with
        {
            Turns =
            [
                .. kept.Skip(Math.Max(0, kept.Length - TurnCountMax + 1)),
                new ActingTurn
                {
                    Id = command.CommandId,
                    Member = command.Member,
                    Name = command.Name,
                    BeganAtUtc = now,
                    EndsAtUtc = now + Length,
                },
            ],
        };
    }

    /// <summary>The turn, while its own coordinator may do things in it; null otherwise.</summary>
    public static ActingTurn? OpenTurn(ActingState? state, CommandId turn, MemberId member, DateTimeOffset now) =>
        state?.Turns.LastOrDefault(known => known.Id == turn && known.Member == member && known.IsOpen(now));

    /// <summary>
    /// Writes down what is about to be done. The same form again is the same thing; null when the turn is not open, or
    /// has as much as it can.
    /// </summary>
    public static ActingState? Act(
        ActingState state, CommandId turn, MemberId member, ActingAct act, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (OpenTurn(state, turn, member, now) is not { } open)
        {
            return null;
        }

        return open.Acts.Any(known => known.CommandId == act.CommandId) ? state
            : open.Acts.Length >= ActCountMax ? null
            : state with
            {
                Turns = state.Turns.Replace(open, open with { Acts = open.Acts.Add(act with { AtUtc = now }) }),
            };
    }

    /// <summary>It was not done after all: the form came back to be put right.</summary>
    public static ActingState TakeBack(ActingState state, CommandId turn, CommandId act)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Turns.FirstOrDefault(known => known.Id == turn) is { } own
            && own.Acts.FirstOrDefault(known => known.CommandId == act) is { } done
                ? state with { Turns = state.Turns.Replace(own, own with { Acts = own.Acts.Remove(done) }) }
                : state;
    }

    /// <summary>Any open turn ends. Twice changes nothing more.</summary>
    public static ActingState End(ActingState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Turns.FirstOrDefault(turn => turn.IsOpen(now)) is { } open
            ? state with { Turns = state.Turns.Replace(open, open with { EndsAtUtc = now }) }
            : state;
    }

    /// <summary>The person has seen what there is.</summary>
    public static ActingState Seen(ActingState state, DateTimeOffset now) =>
        NewSinceUtc(state) is null ? state : state with { SeenAtUtc = now };

    /// <summary>When the latest thing was done that the person has not seen; null when there is none.</summary>
    public static DateTimeOffset? NewSinceUtc(ActingState? state) => state?.Turns
        .SelectMany(turn => turn.Acts)
        .Where(act => act.AtUtc > (state.SeenAtUtc ?? DateTimeOffset.MinValue))
        .Max(act => (DateTimeOffset?)act.AtUtc);
}
