using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>
/// The mark of a responsible host (DOMAIN row 14): asked for with evidence, given by a panel in which users sit, for 24
/// months and with public reasons. Nobody gives it to themselves, and it says nothing about order in any list. Pure.
/// </summary>
public static class MarkRules
{
    /// <summary>Associations kept: chosen, every host of a large city.</summary>
    public const int CountMax = 500;

    /// <summary>Applications that wait at once: chosen, what a panel reads in a season.</summary>
    public const int OpenCountMax = 50;

    /// <summary>Members of the user council: chosen, a large table.</summary>
    public const int CouncilCountMax = 20;

    /// <summary>The longest evidence, and the longest reason (U18).</summary>
    public const int WordsLengthMax = 280;

    /// <summary>How many of the panel have to say yes; at least one in each role among them. Chosen.</summary>
    public const int YesCount = 3;

    /// <summary>How many say no before the answer is no, or the mark is taken back. Chosen.</summary>
    public const int NoCount = 2;

    /// <summary>How long a mark counts. Months; required, DOMAIN row 14.</summary>
    public const int LifeMonths = 24;

    /// <summary>Working days in which the panel decides: chosen, a month.</summary>
    public const int DecideWithinWorkingDays = 20;

    /// <summary>How long the reasons of a no can be read, and a mark that is over is kept: chosen, a season.</summary>
    public static readonly TimeSpan ClosedLife = TimeSpan.FromDays(90);

    /// <summary>The criteria, in the order they are asked.</summary>
    public static ImmutableArray<MarkCriterion> Criteria { get; } = [.. Enum.GetValues<MarkCriterion>()];

    /// <summary>Whether evidence or a reason says something, and may be public.</summary>
    public static bool IsRight(string? words) =>
        words?.Trim() is { Length: > 0 } text && HostPageRules.WrongWith(text, WordsLengthMax) is null;

    /// <summary>Keeps an application.</summary>
    public static (MarkRecord Next, MarkOutcome Outcome) Apply(
        MarkRecord record, ApplyForMark command, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(command);
        var known = Find(record, command.Association);
        if (known?.Latest == command.CommandId)
        {
            return (record, new MarkOutcome.Kept(known));
        }

        if (!command.Evidence.Select(one => one.Criterion).SequenceEqual(Criteria)
            || !command.Evidence.All(one => IsRight(one.Words)))
        {
            return (record, new MarkOutcome.NotRight());
        }

        if (known?.Open is not null)
        {
            return (record, new MarkOutcome.NotOpen());
        }

        var kept = Kept(record, now, zone);
        if (kept.Marks.Count(mark => mark.Open is not null) >= OpenCountMax
            || (Find(kept, command.Association) is null && kept.Marks.Length >= CountMax))
        {
            return (record, new MarkOutcome.TooMany());
        }

        var mark = (Find(kept, command.Association) ?? new HostMark
        {
            Association = command.Association,
            Name = command.Name,
        }) with
        {
            Name = command.Name,
            Open = new MarkApplication
            {
                Evidence = [.. command.Evidence.Select(one => one with { Words = one.Words.Trim() })],
                SentAtUtc = now,
                NextStepAtUtc = WorkingDays.Add(now, DecideWithinWorkingDays, zone),
            },
            Closed = null,
            Latest = command.CommandId,
        };
        return (With(kept, mark), new MarkOutcome.Kept(mark));
    }

    /// <summary>
    /// One in the panel says yes or no, in place of what they said before: about the application, or else about the
    /// mark.
    /// </summary>
    public static (MarkRecord Next, MarkOutcome Outcome) Vote(
        MarkRecord record, VoteOnMark command, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(command);
        var isCouncil = record.Council.Contains(command.Member);
        if (!isCouncil && !command.IsCoordinator)
        {
            return (record, new MarkOutcome.NotInPanel());
        }

        var known = Find(record, command.Association);
        if (known?.Latest == command.CommandId)
        {
            return (record, new MarkOutcome.Kept(known));
        }

        if (!IsRight(command.Words))
        {
            return (record, new MarkOutcome.NotRight());
        }

        var vote = new MarkVote
        {
            Member = command.Member,
            IsYes = command.IsYes,
            Reason = new MarkReason
            {
                Role = isCouncil ? PanelRole.UserCouncil : PanelRole.Coordinator,
                Words = command.Words.Trim(),
            },
        };
        var today = DayOf(now, zone);
        HostMark? next = known switch
        {
            { Open: { } open } => OnApplication(known, open, vote, now, today),
            not null when known.HeldOn(today) is { } held => OnHeld(known, held, vote, now),
            _ => null,
        };
        return next is null
            ? (record, new MarkOutcome.NotOpen())
            : Stored(next with { Latest = command.CommandId });

        (MarkRecord, MarkOutcome) Stored(HostMark mark) =>
            (With(Kept(record, now, zone), mark), new MarkOutcome.Kept(mark));
    }

    /// <summary>The association takes back its application, or else gives back its mark.</summary>
    public static (MarkRecord Next, MarkOutcome Outcome) GiveBack(
        MarkRecord record, GiveBackMark command, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(command);
        var known = Find(record, command.Association);
        if (known?.Latest == command.CommandId)
        {
            return (record, new MarkOutcome.Kept(known));
        }

        if (known is null || (known.Open is null && known.HeldOn(DayOf(now, zone)) is null))
        {
            return (record, new MarkOutcome.NotOpen());
        }

        var next = known with
        {
            Open = null,
            Held = known.Open is null ? null : known.Held,
            Closed = new ClosedMark { End = MarkEnd.GivenBack, AtUtc = now },
            Latest = command.CommandId,
        };
        return (With(Kept(record, now, zone), next), new MarkOutcome.Kept(next));
    }

    /// <summary>Gives somebody a seat for the user council, or takes it; itself when nothing changes.</summary>
    public static MarkRecord Appoint(MarkRecord record, MemberId member, bool isInCouncil)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (isInCouncil, record.Council.Contains(member)) switch
        {
            (true, false) when record.Council.Length < CouncilCountMax =>
                record with { Council = record.Council.Add(member) },
            (false, true) => record with { Council = record.Council.Remove(member) },
            _ => record,
        };
    }

    /// <summary>One association's, or null.</summary>
    public static HostMark? Find(MarkRecord record, AssociationId association)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Marks.FirstOrDefault(mark => mark.Association == association);
    }

    private static HostMark OnApplication(
        HostMark mark, MarkApplication open, MarkVote vote, DateTimeOffset now, DateOnly today)
    {
        var votes = open.Votes.RemoveAll(said => said.Member == vote.Member).Add(vote);
        var yes = votes.Where(said => said.IsYes).Select(said => said.Reason).ToImmutableArray();
        var no = votes.Where(said => !said.IsYes).Select(said => said.Reason).ToImmutableArray();
        if (no.Length >= NoCount)
        {
            return mark with { Open = null, Closed = Closed(MarkEnd.Refused, now, no) };
        }

        var isDecided = yes.Length >= YesCount
            && Enum.GetValues<PanelRole>().All(role => yes.Any(reason => reason.Role == role));
        return isDecided
            ? mark with
            {
                Open = null,
                Held = new HeldMark
                {
                    Since = today,
                    Ends = today.AddMonths(LifeMonths),
                    Evidence = open.Evidence,
                    Reasons = yes,
                },
            }
            : mark with { Open = open with { Votes = votes } };
    }

    private static HostMark OnHeld(HostMark mark, HeldMark held, MarkVote vote, DateTimeOffset now)
    {
        var others = held.Against.RemoveAll(said => said.Member == vote.Member);
        var against = vote.IsYes ? others : others.Add(vote);
        return against.Length >= NoCount
            ? mark with
            {
                Held = null,
                Closed = Closed(MarkEnd.TakenBack, now, [.. against.Select(said => said.Reason)]),
            }
            : mark with { Held = held with { Against = against } };
    }

    private static ClosedMark Closed(MarkEnd end, DateTimeOffset now, ImmutableArray<MarkReason> reasons) =>
        new() { End = end, AtUtc = now, Reasons = reasons };

    private static MarkRecord With(MarkRecord record, HostMark mark) => Find(record, mark.Association) is { } known
        ? record with { Marks = record.Marks.Replace(known, mark) }
        : record with { Marks = record.Marks.Add(mark) };

    /// <summary>The record without what is over since <see cref="ClosedLife"/>.</summary>
    private static MarkRecord Kept(MarkRecord record, DateTimeOffset now, TimeZoneInfo zone)
    {
        var since = DayOf(now - ClosedLife, zone);
        return record with
        {
            Marks =
            [
                .. record.Marks
                    .Select(mark => mark with
                    {
                        Held = mark.Held?.Ends < since ? null : mark.Held,
                        Closed = mark.Closed?.AtUtc < now - ClosedLife ? null : mark.Closed,
                    })
                    .Where(mark => mark is not { Open: null, Held: null, Closed: null }),
            ],
        };
    }

    private static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
