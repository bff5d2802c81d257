using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Participants;

/// <summary>Says how an engagement stands, who does the next thing, and by when.</summary>
internal sealed class EngagementWords(Texts texts, MomentWords moments, ChangeWords changes, TimeProvider time)
{
    /// <param name="own">How it stands.</param>
    /// <param name="state">The person's own record, to tell of too many hours before a yes; null tells nothing.</param>
    public EngagementView Of(OwnEngagement own, ParticipantState? state = null)
    {
        var engagement = own.Engagement;
        var canUndo = engagement is { IsClosed: true, UndoState: not null } && UndoEnds(engagement) >= time.GetUtcNow();
        var isAsked = engagement is { IsClosed: false, Change: not null };
        var canConfirm = engagement.IsHeld && engagement.Missing.All(missing => missing == Requirement.MinAge);
        return new EngagementView
        {
            Assignment = own.Assignment,
            Title = own.Title,
            State = State(engagement),
            Next = [.. Next(own, canUndo)],
            CanConfirm = canConfirm,
            Change = isAsked ? changes.Of(engagement.Change!) : null,
            CanSayYesAgain = isAsked && !canConfirm,
            AsksAge = engagement.Missing.Contains(Requirement.MinAge),
            CanDecline = engagement is { IsTaken: false, IsClosed: false },
            CanLeave = engagement.IsTaken,
            CanPause = engagement is { IsTaken: true, State: not EngagementState.Paused },
            CanResume = engagement.State == EngagementState.Paused,
            CanUndo = canUndo,
            Pseudonym = engagement.IsTaken
                ? texts["Association.Person", Pseudonyms.Of(own.Assignment, engagement)]
                : null,
            ShownAlias = engagement.ShownAlias,
            Contacts = engagement.IsTaken ? [.. (state?.Contacts ?? []).Select(contact => contact.Kind).Order()] : [],
            ShownContact = state?.Contacts.FirstOrDefault(contact => contact.Account == engagement.ShownContact)?.Kind,
            HoursAbove = canConfirm ? HoursView.Above(state, own.HoursMin, own.IsWork) : null,
            HoursWanted = state?.Answers.ToProfile().MaxHoursPerWeek,
            Guests = engagement.Guests,
            GuestCountMax = engagement.IsClosed ? 0 : own.GuestCountMax,
            CanSkip = engagement is { IsTaken: true, State: not EngagementState.Paused },
        };
    }

    /// <summary>Where and on which days the person comes instead of somebody else.</summary>
    public SteppingInView SteppingIn(OwnStandIns own) => new(
        own.Assignment,
        own.Title,
        [.. own.Occasions.Select(occasion => moments.Date(occasion.Date))],
        own.Changes.Length > 0);

    /// <summary>
    /// Whether the person waits for an answer that was due, or stands in a queue: then other things are shown too, so
    /// that no interest ends in silence (DOMAIN 6.9).
    /// </summary>
    public bool MayTakeLong(OwnEngagement own) =>
        own.Engagement is { IsTaken: false, IsHeld: false, IsClosed: false } waits
        && (waits.NextStepAtUtc < time.GetUtcNow() || (waits.Owner == OwnerRole.Coordinator && !own.IsWork));

    private string State(Engagement engagement) =>
        engagement is { IsHeld: true, HoldEndsAtUtc: { } ends }
            ? texts[$"Mine.State.{engagement.State}", moments.Moment(ends)]
            : texts[$"Mine.State.{engagement.State}"];

    private IEnumerable<string> Next(OwnEngagement own, bool canUndo)
    {
        var engagement = own.Engagement;
        foreach (var missing in engagement.IsHeld ? engagement.Missing : [])
        {
            yield return texts[$"Mine.Missing.{missing}"];
        }

        if (canUndo)
        {
            yield return texts["Mine.UndoUntil", moments.Moment(UndoEnds(engagement))];
        }

        foreach (var skipped in engagement.Skipped.Where(_ => engagement.IsTaken).OrderBy(one => one.Occasion.Date))
        {
            yield return texts["Occasion.Skipped.On", moments.Date(skipped.Occasion.Date)];
        }

        foreach (var closed in engagement.IsTaken || engagement.IsHeld ? moments.Closed(own.Closures) : [])
        {
            yield return closed;
        }

        if (engagement.IsFirstInLine && !engagement.IsClosed)
        {
            yield return texts["Mine.FirstInLine"];
        }

        if (engagement is { IsClosed: false, IsHeld: false, NextStepAtUtc: { } by, Owner: { } owner }
            && engagement.State != EngagementState.Paused)
        {
            yield return by < time.GetUtcNow()
                ? texts["Mine.Late"]
                : texts[$"Mine.Next.{Who(own, owner)}", moments.Day(by)];
        }
    }

    private static string Who(OwnEngagement own, OwnerRole owner) =>
        own.Engagement is { IsTaken: true, Change: null }
            ? "Welcome"
            : owner switch
            {
                OwnerRole.Coordinator when own.Engagement.IsTaken => "Asks",
                OwnerRole.Association => "Association",
                OwnerRole.Coordinator when own.IsWork => "Work",
                OwnerRole.Coordinator => "Queue",
                _ => "Person",
            };

    private static DateTimeOffset UndoEnds(Engagement engagement) => engagement.ChangedAtUtc + HoldTimes.UndoLength;
}
