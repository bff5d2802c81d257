using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Talks;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>
/// How an association comes into the marketplace (DOMAIN 3.17 and row 84): it registers itself, a coordinator looks at
/// it within two working days, and somebody always owns the next step. Pure.
/// </summary>
public static class EntryRules
{
    /// <summary>Entries kept: chosen, four times the associations that the city has invited at once.</summary>
    public const int CountMax = 2000;

    /// <summary>Entries that wait at once: chosen, what the coordinators can answer in two weeks.</summary>
    public const int OpenCountMax = 200;

    /// <summary>Entries from one door in a day: chosen, one that went wrong and one for a friend.</summary>
    public const int DoorCountMax = 3;

    /// <summary>The longest name.</summary>
    public const int NameLengthMax = 80;

    /// <summary>The longest text about what the association does.</summary>
    public const int AboutLengthMax = 600;

    /// <summary>The longest phone number or address.</summary>
    public const int ReachLengthMax = 80;

    /// <summary>The longest question, reason or answer (U18).</summary>
    public const int WordsLengthMax = FreeText.LengthMax;

    /// <summary>Working days in which an association answers a question: chosen, a week.</summary>
    public const int AnswerWithinWorkingDays = 5;

    /// <summary>How long a no is remembered, so that the association can read why: chosen, a season.</summary>
    public static readonly TimeSpan RefusedLife = TimeSpan.FromDays(90);

    /// <summary>Keeps a registration, or says why not.</summary>
    public static (EntryRecord Next, EntryOutcome Outcome) Send(
        EntryRecord record, SendEntry command, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(zone);
        var sent = command.Entry;
        if (record.Entries.FirstOrDefault(entry => entry.Association == sent.Association) is { } known)
        {
            return (record, new EntryOutcome.Kept(known));
        }

        if (!IsRight(sent))
        {
            return (record, new EntryOutcome.NotRight());
        }

        var kept = Kept(record, now, zone);
        var count = command.Door is { } door ? kept.Doors.GetValueOrDefault(door) : 0;
        if (count >= DoorCountMax)
        {
            return (record, new EntryOutcome.ManyFromHere());
        }

        if (sent.HoldsNumber && kept.Entries.Any(entry => entry.HoldsNumber && entry.Number == sent.Number))
        {
            return (record, new EntryOutcome.NumberTaken());
        }

        if (kept.Entries.Length >= CountMax || kept.Entries.Count(each => each.IsOpen) >= OpenCountMax)
        {
            return (record, new EntryOutcome.TooMany());
        }

        var entry = sent with
        {
            Status = EntryStatus.Waiting,
            SentAtUtc = now,
            NextStepAtUtc = HoldTimes.AnswerBy(now, zone),
            Words = null,
            Answer = null,
            Latest = command.CommandId,
        };
        return (
            kept with
            {
                Entries = kept.Entries.Add(entry),
                Doors = command.Door is { } from ? kept.Doors.SetItem(from, count + 1) : kept.Doors,
            },
            new EntryOutcome.Kept(entry));
    }

    /// <summary>A coordinator's decision, or the association's answer.</summary>
    public static (EntryRecord Next, EntryOutcome Outcome) Decide(
        EntryRecord record, DecideEntry command, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(command);
        if (record.Entries.FirstOrDefault(entry => entry.Association == command.Association) is not { } known)
        {
            return (record, new EntryOutcome.NotOpen());
        }

        if (known.Latest == command.CommandId)
        {
            return (record, new EntryOutcome.Kept(known));
        }

        if (!MayFollow(known.Status, command.Status))
        {
            return (record, new EntryOutcome.NotOpen());
        }

        var words = FreeText.Of(command.Words).Text;
        if (command.Status != EntryStatus.Verified && words is null)
        {
            return (record, new EntryOutcome.NotRight());
        }

        var next = known with
        {
            Status = command.Status,
            NextStepAtUtc = NextStep(command.Status, now, zone),
            Words = command.Status == EntryStatus.Waiting ? known.Words : words,
            Answer = command.Status == EntryStatus.Waiting ? words : known.Answer,
            Reach = command.Status == EntryStatus.Refused ? null : known.Reach,
            Latest = command.CommandId,
        };
        return (record with { Entries = record.Entries.Replace(known, next) }, new EntryOutcome.Kept(next));
    }

    /// <summary>
    /// A coordinator is about to make the first owner's invitation anew: from now on theirs is the only one. Not for an
    /// association that was answered no.
    /// </summary>
    public static (EntryRecord Next, EntryOutcome Outcome) Renew(EntryRecord record, AssociationId association)
    {
        ArgumentNullException.ThrowIfNull(record);
        var known = record.Entries.FirstOrDefault(entry => entry.Association == association);
        if (known is null or { Status: EntryStatus.Refused })
        {
            return (record, new EntryOutcome.NotOpen());
        }

        if (known.IsRenewed)
        {
            return (record, new EntryOutcome.Kept(known));
        }

        var next = known with { IsRenewed = true };
        return (record with { Entries = record.Entries.Replace(known, next) }, new EntryOutcome.Kept(next));
    }

    private static bool MayFollow(EntryStatus before, EntryStatus after) => (before, after) switch
    {
        (EntryStatus.Asked, EntryStatus.Waiting) => true,
        (_, EntryStatus.Waiting) => false,
        (EntryStatus.Waiting or EntryStatus.Asked, _) => true,
        _ => false,
    };

    private static DateTimeOffset NextStep(EntryStatus status, DateTimeOffset now, TimeZoneInfo zone) => status switch
    {
        EntryStatus.Waiting => HoldTimes.AnswerBy(now, zone),
        EntryStatus.Asked => Time.WorkingDays.Add(now, AnswerWithinWorkingDays, zone),
        _ => now,
    };

    private static bool IsRight(Entry entry) =>
        IsText(entry.Name, NameLengthMax) && IsText(entry.About, AboutLengthMax) && IsText(entry.Reach, ReachLengthMax)
        && OrganisationNumber.TryParse(entry.Number.Value, null, out _)
        && Enum.IsDefined(entry.Kind) && entry.Kind != AssociationKind.Supplier && Enum.IsDefined(entry.Role);

    private static bool IsText(string? text, int lengthMax) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= lengthMax;

    /// <summary>The record without old refusals, and with the doors of the day that it is.</summary>
    private static EntryRecord Kept(EntryRecord record, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return record with
        {
            Entries = record.Entries.RemoveAll(
                entry => entry.Status == EntryStatus.Refused && entry.NextStepAtUtc + RefusedLife < now),
            Doors = record.Day == today ? record.Doors : record.Doors.Clear(),
            Day = today,
        };
    }
}
