using System.Collections.Immutable;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>
/// The rules of a participant's own record. Pure. Nothing here can end a person's support or judge them.
/// </summary>
public static class Participant
{
    /// <summary>Places a person can have chosen not to see: chosen, more than the city has hosts.</summary>
    public const int HiddenCountMax = 500;

    /// <summary>Open activities a person can save.</summary>
    public const int SavedCountMax = 200;

    /// <summary>Relations a person's record keeps; the oldest closed ones leave first.</summary>
    public const int EngagementCountMax = 200;

    /// <summary>
    /// Places that a person may have, be held for or wait for before a card, a code or a coordinator has confirmed them
    /// (DOMAIN 6.9). Waiting counts where a place would come by itself.
    /// </summary>
    public const int UnconfirmedOpenCountMax = 2;

    /// <summary>How well the person is known when they tap on <paramref name="assignment"/>.</summary>
    public static Standing StandingFor(ParticipantState? state, AssignmentId assignment)
    {
        if (state?.ConfirmedAtUtc is not null)
        {
            return Standing.Confirmed;
        }

        return OpenCount(state, assignment) >= UnconfirmedOpenCountMax ? Standing.AtOwnLimit : Standing.Unconfirmed;
    }

    /// <summary>
    /// Places the person has, is held, steps in at or would get by waiting, but for <paramref name="except"/>.
    /// </summary>
    public static int OpenCount(ParticipantState? state, AssignmentId? except) => state is null
        ? 0
        : state.Engagements.Values.Count(own => own.Assignment != except && IsCounted(own))
            + state.StandIns.Keys.Count(assignment => assignment != except);

    /// <summary>The record after an answer or a skip.</summary>
    public static ParticipantState Evolve(ParticipantState state, SaveAnswers command)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return state with
        {
            Answers = command.Answers.Bounded(),
            Seen = state.Seen.Contains(command.Question) ? state.Seen : state.Seen.Add(command.Question),
        };
    }

    /// <summary>The record after a link to the calendar was made, renewed or ended.</summary>
    public static ParticipantState Evolve(ParticipantState state, KeepCalendar command)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return state with { Calendar = command.Key };
    }

    /// <summary>The record after a suggestion was hidden, shown, saved or forgotten.</summary>
    public static ParticipantState Evolve(ParticipantState state, TakeOwnStep command)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var id = command.Assignment;
        return command.Step switch
        {
            OwnStep.Hide => state with { Hidden = Newest(state.Hidden, id, HiddenCountMax) },
            OwnStep.Show => state with { Hidden = state.Hidden.Remove(id) },
            OwnStep.Save => state with { Saved = Newest(state.Saved, id, SavedCountMax) },
            OwnStep.Forget => state with { Saved = state.Saved.Remove(id) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The record after an assignment has told how things stand; an older value changes nothing.</summary>
    public static ParticipantState Evolve(ParticipantState state, OwnEngagement told)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(told);
        if (state.Engagements.TryGetValue(told.Assignment, out var known)
            && known.Engagement.Version >= told.Engagement.Version)
        {
            return state;
        }

        var engagements = state.Engagements.SetItem(told.Assignment, told);
        if (engagements.Count > EngagementCountMax)
        {
            var oldest = engagements.Values.Where(own => own.Engagement.IsClosed && own.Assignment != told.Assignment)
                .OrderBy(own => own.Engagement.ChangedAtUtc)
                .ThenBy(own => own.Assignment.Value, StringComparer.Ordinal)
                .FirstOrDefault();
            engagements = oldest is null ? engagements : engagements.Remove(oldest.Assignment);
        }

        return state with { Engagements = engagements };
    }

    /// <summary>
    /// The record after an assignment has told where the person steps in; an older value changes nothing.
    /// </summary>
    public static ParticipantState Evolve(ParticipantState state, OwnStandIns told)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(told);
        var known = state.StandIns.GetValueOrDefault(told.Assignment);
        return known?.Version >= told.Version || (known is null && told.Occasions.IsEmpty)
            ? state
            : state with
            {
                StandIns = told.Occasions.IsEmpty
                    ? state.StandIns.Remove(told.Assignment)
                    : state.StandIns.SetItem(told.Assignment, told),
            };
    }

    /// <summary>The record after a card was made or given up. Whoever has had a card stays confirmed.</summary>
    public static ParticipantState Evolve(ParticipantState state, KeepCard command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return state with
        {
            Card = command.Card,
            CardSinceUtc = command.Card is null ? null : now,
            ConfirmedAtUtc = state.ConfirmedAtUtc ?? (command.Card is null ? null : now),
            Session = state.Card is null && !command.IsRecovery ? state.Session : state.Session + 1,
            Slip = command.IsRecovery ? null : state.Slip,
            RecoveredAtUtc = command.IsRecovery ? now : state.RecoveredAtUtc,
        };
    }

    /// <summary>The record after a coordinator made a slip, or the person stopped it.</summary>
    public static ParticipantState Evolve(ParticipantState state, KeepSlip command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return state with { Slip = command.Slip, SlipAtUtc = command.Slip is null ? state.SlipAtUtc : now };
    }

    /// <summary>The record after a way was kept or given up. Whoever has had one stays confirmed.</summary>
    public static ParticipantState Evolve(ParticipantState state, KeepContact command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var others = state.Contacts.RemoveAll(contact => contact.Kind == command.Kind);
        var isFirst = others.Length == state.Contacts.Length;
        return state with
        {
            Contacts = command.Contact is { } contact
                ? others.Add(contact with { Kind = command.Kind, SinceUtc = now })
                : others,
            Session = isFirst ? state.Session : state.Session + 1,
            ConfirmedAtUtc = state.ConfirmedAtUtc ?? (command.Contact is null ? null : now),
        };
    }

    /// <summary>The record after the person said what they want to be called.</summary>
    public static ParticipantState Evolve(ParticipantState state, NameSelf command)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return state with { Alias = AliasReading.Of(command.Alias).Alias };
    }

    /// <summary>Hours a week already accepted, at the least, in unpaid kinds (the meter of DOMAIN 3.9).</summary>
    public static int AcceptedHours(ParticipantState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Engagements.Values.Where(own => own.Engagement.IsTaken && !own.IsWork).Sum(own => own.HoursMin);
    }

    /// <summary>Hours a week already accepted, at the most, in unpaid kinds.</summary>
    public static int AcceptedHoursMax(ParticipantState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Engagements.Values.Where(own => own.Engagement.IsTaken && !own.IsWork)
            .Sum(own => Math.Max(own.HoursMin, own.HoursMax));
    }

    /// <summary>What the matcher needs to know, as of <paramref name="version"/>.</summary>
    public static MatchableParticipant ToMatchable(ParticipantState state, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new MatchableParticipant
        {
            Participant = state.Id,
            Version = version,
            Profile = state.Answers.ToProfile(),
            AnsweredCount = state.Answers.AnsweredCount(),
            AcceptedHours = AcceptedHours(state),
            Hidden = state.Hidden,
            // Also what is over: a person who declines a held place frees it, and is not to be told of it a second
            // later.
            Engaged = [.. state.Engagements.Keys.OrderBy(id => id.Value, StringComparer.Ordinal)],
        };
    }

    private static bool IsCounted(OwnEngagement own) => own.Engagement is { IsTaken: true } or { IsHeld: true }
        || own is { IsWork: false, Engagement: { State: EngagementState.Interested, Owner: OwnerRole.Coordinator } };

    private static ImmutableArray<AssignmentId> Newest(ImmutableArray<AssignmentId> list, AssignmentId id, int countMax)
    {
        var next = list.Remove(id).Insert(0, id);
        return next.Length > countMax ? next.RemoveRange(countMax, next.Length - countMax) : next;
    }
}
