using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Notices;

/// <summary>
/// The rules of a person's own notices: two messages a week, at most three saved, one a day. Pure. Nothing is lost by
/// not reading: a notice stays, and never carries the place.
/// </summary>
public static class NoticeRules
{
    /// <summary>Where the person stands when a wave looks for somebody to tell.</summary>
    /// <param name="record">What is stored.</param>
    /// <param name="sinceUtc">When the person began to use the marketplace.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">Whose days count.</param>
    public static NoticeStanding StandingAt(
        NoticeRecord record, DateTimeOffset sinceUtc, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        var budget = record.Budget ?? PushBudget.New(sinceUtc);
        return new NoticeStanding(MayBeTold(budget, now, zone), budget, budget.LastPushAtUtc ?? sinceUtc);
    }

    /// <summary>Whether the person has been told about the assignment.</summary>
    public static bool IsTold(NoticeRecord record, AssignmentId assignment)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Notices.Any(notice => notice.Assignment == assignment);
    }

    /// <summary>
    /// The record after the person is told, or null when no message is left for today. Once told, telling again
    /// changes nothing.
    /// </summary>
    /// <param name="record">What is stored.</param>
    /// <param name="assignment">What about.</param>
    /// <param name="sinceUtc">When the person began to use the marketplace: messages are saved from then on.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">Whose days count.</param>
    public static NoticeRecord? Tell(
        NoticeRecord record,
        AssignmentId assignment,
        DateTimeOffset sinceUtc,
        DateTimeOffset now,
        TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (IsTold(record, assignment))
        {
            return record;
        }

        var budget = record.Budget ?? PushBudget.New(sinceUtc);
        if (!MayBeTold(budget, now, zone))
        {
            return null;
        }

        var notices = record.Notices.Insert(0, new Notice(assignment, now));
        return record with
        {
            Notices = notices.Length > NoticeRecord.NoticeCountMax ? notices.RemoveAt(notices.Length - 1) : notices,
            Budget = budget.Spend(now),
        };
    }

    /// <summary>The record after the person has said that they have seen everything up to a moment.</summary>
    public static NoticeRecord Seen(NoticeRecord record, DateTimeOffset upToUtc)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.SeenUpToUtc >= upToUtc ? record : record with { SeenUpToUtc = upToUtc };
    }

    /// <summary>
    /// The record after the person has chosen how often a message may go out. What they were told before that is on
    /// their page, and is not sent.
    /// </summary>
    public static NoticeRecord Choose(NoticeRecord record, MessageFrequency frequency, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Frequency == frequency
            ? record
            : record with
            {
                Frequency = frequency,
                SentUpToUtc = IsSent(record.Frequency) ? record.SentUpToUtc : now,
            };
    }

    /// <summary>What a message would be about: told since the last one, and not seen; newest first.</summary>
    public static ImmutableArray<Notice> Unsent(NoticeRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Notices.RemoveAll(notice =>
            notice.ToldAtUtc <= record.SentUpToUtc || notice.ToldAtUtc <= record.SeenUpToUtc);
    }

    /// <summary>
    /// The record after another one has told whether it holds something new; an older telling changes nothing.
    /// </summary>
    public static NoticeRecord Hear(NoticeRecord record, NewToPerson told)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(told);
        var before = record.New.FirstOrDefault(known => known.Source == told.Source);
        if (before?.Version >= told.Version || (before is null && told.SinceUtc is null))
        {
            return record;
        }

        // Those with nothing new are kept for their versions, and are the first to leave.
        var heard = told with { SinceUtc = HeardSince(record, before, told.SinceUtc) };
        var kept = record.New.RemoveAll(known => known.Source == told.Source).Add(heard);
        return record with
        {
            New = kept.Length <= NoticeRecord.NewCountMax
                ? kept
                : kept.Remove(kept.FirstOrDefault(known => known.SinceUtc is null) ?? kept[0]),
        };
    }

    /// <summary>What is new to the person and has not been in a message yet.</summary>
    public static ImmutableArray<NewToPerson> UnsentNew(NoticeRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.New.RemoveAll(known => known.SinceUtc is null || known.SinceUtc <= record.SentUpToUtc);
    }

    /// <summary>
    /// Moments at which the person is to hear once more of what soon ends, and has not been told again.
    /// </summary>
    public static IEnumerable<DateTimeOffset> Soon(NoticeRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.New
            .Where(known => known.EndsAtUtc - HoldNotices.SoonBefore > known.SinceUtc)
            .Select(known => known.EndsAtUtc!.Value - HoldNotices.SoonBefore)
            .Where(soon => !(soon <= record.SentUpToUtc));
    }

    /// <summary>
    /// Up to when a message now about everything unsent would be; null when there is nothing unsent.
    /// </summary>
    public static DateTimeOffset? UnsentUpToUtc(NoticeRecord record, DateTimeOffset now) => Unsent(record)
        .Select(notice => (DateTimeOffset?)notice.ToldAtUtc)
        .Concat(UnsentNew(record).Select(known => known.SinceUtc))
        .Concat(Soon(record).Where(soon => soon <= now).Select(soon => (DateTimeOffset?)soon))
        .Max();

    /// <summary>Whether a coordinator tells the person what is new, and nothing is sent.</summary>
    public static bool IsThroughCoordinator(NoticeRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Frequency == MessageFrequency.ThroughCoordinator;
    }

    /// <summary>
    /// What the coordinators' list of calls needs to know: that there is something to tell, never what.
    /// </summary>
    public static WaitingEntry CallOf(
        string source, ParticipantId person, NoticeRecord record, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        var since = Unsent(record).Select(notice => (DateTimeOffset?)notice.ToldAtUtc)
            .Concat(UnsentNew(record).Select(known => known.SinceUtc))
            .Concat(Soon(record).Select(soon => (DateTimeOffset?)soon))
            .Min();
        return new WaitingEntry
        {
            Source = source,
            Version = record.Version,
            Person = person,
            Items = !IsThroughCoordinator(record) || since is not { } first
                ? []
                :
                [
                    new WaitingItem
                    {
                        Kind = WaitingKind.Call,
                        Owner = OwnerRole.Coordinator,
                        Pseudonym = SupportName.Of(person),
                        Reference = SupportName.ReferenceOf(person),
                        SinceUtc = first,
                        DueAtUtc = HoldTimes.AnswerBy(first, zone),
                    },
                ],
        };
    }

    /// <summary>
    /// When a message may go out, <paramref name="now"/> or later; null when there is none to send.
    /// </summary>
    public static DateTimeOffset? NextSendAt(NoticeRecord record, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Frequency is not { } frequency || !IsSent(frequency))
        {
            return null;
        }

        DateTimeOffset? from = UnsentUpToUtc(record, now) is null
            ? Soon(record).Select(soon => (DateTimeOffset?)soon).Min()
            : now;
        return from is { } earliest
            ? MessageTimes.NextAllowed(earliest, record.SentAtUtc.AsSpan(), frequency, zone)
            : null;
    }

    /// <summary>
    /// The record after a message about everything unsent, or after it was found that none was to go.
    /// </summary>
    /// <param name="record">What is stored.</param>
    /// <param name="upToUtc">The newest notice that it was about.</param>
    /// <param name="sentAtUtc">When it went out; null when none did.</param>
    public static NoticeRecord Sent(NoticeRecord record, DateTimeOffset upToUtc, DateTimeOffset? sentAtUtc)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record with
        {
            SentUpToUtc = upToUtc,
            SentAtUtc = sentAtUtc is { } sent
                ? [.. record.SentAtUtc.Insert(0, sent).Take(DispatchRules.MessagesPerDayMax)]
                : record.SentAtUtc,
        };
    }

    /// <summary>
    /// What is heard of late, after a message about something newer has gone, is new as from after that message: the
    /// message was not about it.
    /// </summary>
    private static DateTimeOffset? HeardSince(NoticeRecord record, NewToPerson? before, DateTimeOffset? sinceUtc) =>
        sinceUtc is not { } since ? null
        : before?.SinceUtc >= since ? before.SinceUtc
        : since <= record.SentUpToUtc ? record.SentUpToUtc + TimeSpan.FromTicks(1)
        : since;

    private static bool IsSent(MessageFrequency? frequency) =>
        frequency is MessageFrequency.OnceADay or MessageFrequency.ThreeTimesADay;

    private static bool MayBeTold(PushBudget budget, DateTimeOffset now, TimeZoneInfo zone) =>
        budget.TokensAt(now) >= 1
        && (budget.LastPushAtUtc is not { } last || DayOf(last, zone) < DayOf(now, zone));

    private static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
