using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Talks;

/// <summary>
/// The rules of a conversation: short messages between a person and the association, or between a person and a
/// coordinator, for as long as the engagement lasts. Pure.
/// </summary>
public static class TalkRules
{
    /// <summary>Messages kept: chosen, a year of two a week each way. The oldest leave first.</summary>
    public const int MessageCountMax = 200;

    /// <summary>Messages from each of the three in a day: chosen, a lively evening, and no flood.</summary>
    public const int PerDayMax = 20;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Whether anybody may write: the engagement is there and not over (DOMAIN 6.9).</summary>
    public static bool IsOpen(Engagement? engagement) => engagement is { IsClosed: false };

    /// <summary>What becomes of a message, and the conversation after it; null when nothing is stored.</summary>
    /// <param name="state">What is stored; null before the first message.</param>
    /// <param name="command">The message.</param>
    /// <param name="assignment">The assignment as it is now; null when there is none.</param>
    /// <param name="participant">Whose conversation.</param>
    /// <param name="now">The moment.</param>
    public static (TalkOutcome Outcome, TalkState? Next) Decide(
        TalkState? state,
        SendMessage command,
        AssignmentState? assignment,
        ParticipantId participant,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (assignment?.Of(participant) is not { IsClosed: false } engagement)
        {
            return (new TalkOutcome.NotOpen(), null);
        }

        var isFromPerson = command.From == OwnerRole.Participant;
        var with = isFromPerson ? command.To : command.From;
        if (with == OwnerRole.Participant || FreeText.Of(command.Text) is not { Text: { } text })
        {
            return (new TalkOutcome.Unreadable(), null);
        }

        // Whoever has no place yet is not to be led away from where others can help (DOMAIN 3.16).
        if (with == OwnerRole.Association && !engagement.IsTaken && FreeText.HasContact(text))
        {
            return (new TalkOutcome.ContactTooEarly(), null);
        }

        var before = (state ?? New(assignment, participant)) with
        {
            Title = assignment.Details.Title,
            Pseudonym = Pseudonyms.Of(assignment.Id, engagement),
        };
        if (before.Messages.Count(message => message.SentAtUtc > now - Day
            && message.IsFromPerson == isFromPerson && (isFromPerson || message.With == with)) >= PerDayMax)
        {
            return (new TalkOutcome.TooMany(), null);
        }

        var next = Add(before, new TalkMessage
        {
            Number = before.LastNumber + 1,
            With = with,
            IsFromPerson = isFromPerson,
            Text = text,
            SentAtUtc = now,
            IsThanks = command.IsThanks && !isFromPerson,
        });
        return (new TalkOutcome.Sent(), isFromPerson ? next : Settle(next, command.From, next.LastNumber));
    }

    /// <summary>
    /// The conversation after the person has opened it, or another one has said that no answer is needed, up to a
    /// number; the same conversation when that was so already.
    /// </summary>
    public static TalkState Settle(TalkState state, OwnerRole reader, int upTo)
    {
        ArgumentNullException.ThrowIfNull(state);
        var last = Math.Min(upTo, state.LastNumber);
        return last <= SettledUpTo(state, reader)
            ? state
            : reader switch
            {
                OwnerRole.Participant => state with { PersonReadUpTo = last },
                OwnerRole.Association => state with { HostSettledUpTo = last },
                OwnerRole.Coordinator => state with { CoordinatorSettledUpTo = last },
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }

    /// <summary>What one of the three may see.</summary>
    public static TalkView ViewOf(TalkState? state, OwnerRole reader, Engagement? engagement, TimeZoneInfo zone)
    {
        if (state is null)
        {
            return new TalkView { CanWrite = IsOpen(engagement) };
        }

        var answerBy = new[] { OwnerRole.Association, OwnerRole.Coordinator }
            .Select(other => WaitingFor(state, other).FirstOrDefault())
            .OfType<TalkMessage>()
            .Select(message => (DateTimeOffset?)HoldTimes.AnswerBy(message.SentAtUtc, zone))
            .Max();
        return new TalkView
        {
            Messages = [.. state.Messages.Where(message => IsSeenBy(message, reader))],
            CanWrite = IsOpen(engagement),
            HasLost = state.LastNumber > state.Messages.Length,
            Waits = WaitingFor(state, reader).Any(),
            AnswerByUtc = reader == OwnerRole.Participant ? answerBy : null,
        };
    }

    /// <summary>What the lists of what waits need to know.</summary>
    public static WaitingEntry WaitingOf(string source, TalkRecord record, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        var state = record.State;
        return new WaitingEntry
        {
            Source = source,
            Version = record.Version,
            Person = state?.Participant,
            Items = state is null ? [] : [.. Enum.GetValues<OwnerRole>().SelectMany(role => Item(state, role, zone))],
        };
    }

    /// <summary>Since when something is new to the person; null when nothing is.</summary>
    public static DateTimeOffset? NewSinceUtc(TalkState? state) =>
        state is null ? null : WaitingFor(state, OwnerRole.Participant).LastOrDefault()?.SentAtUtc;

    private static IEnumerable<WaitingItem> Item(TalkState state, OwnerRole role, TimeZoneInfo zone)
    {
        if (WaitingFor(state, role).FirstOrDefault() is { } first)
        {
            yield return new WaitingItem
            {
                Kind = WaitingKind.Message,
                Owner = role,
                Assignment = state.Assignment,
                Association = state.Association,
                Title = state.Title,
                Pseudonym = state.Pseudonym,
                Reference = Pseudonyms.ReferenceOf(state.Assignment, state.Participant),
                PersonReference = Pseudonyms.ReferenceOf(state.Assignment, state.Participant),
                SinceUtc = first.SentAtUtc,
                DueAtUtc = HoldTimes.AnswerBy(first.SentAtUtc, zone),
            };
        }
    }

    /// <summary>What one of the three has got and not settled, oldest first.</summary>
    private static IEnumerable<TalkMessage> WaitingFor(TalkState state, OwnerRole reader) =>
        state.Messages.Where(message => message.Number > SettledUpTo(state, reader)
            && (reader == OwnerRole.Participant
                ? !message.IsFromPerson
                : message.IsFromPerson && message.With == reader));

    private static bool IsSeenBy(TalkMessage message, OwnerRole reader) =>
        reader == OwnerRole.Participant || message.With == reader;

    private static int SettledUpTo(TalkState state, OwnerRole reader) => reader switch
    {
        OwnerRole.Participant => state.PersonReadUpTo,
        OwnerRole.Association => state.HostSettledUpTo,
        OwnerRole.Coordinator => state.CoordinatorSettledUpTo,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static TalkState Add(TalkState state, TalkMessage message)
    {
        var messages = state.Messages.Add(message);
        return state with
        {
            Messages = messages.Length > MessageCountMax ? messages.RemoveAt(0) : messages,
            LastNumber = message.Number,
        };
    }

    private static TalkState New(AssignmentState assignment, ParticipantId participant) => new()
    {
        Assignment = assignment.Id,
        Participant = participant,
        Municipality = assignment.Municipality,
        Association = assignment.AssociationId,
        Title = assignment.Details.Title,
        Pseudonym = "",
    };
}
