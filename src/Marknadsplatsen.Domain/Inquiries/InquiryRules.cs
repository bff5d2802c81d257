using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>
/// The rules of questions and of what feels wrong (DOMAIN section 1 rows 17, 44 and 106, 3.16): each has an owner and a
/// date, and ends with an answer or with being taken back. Pure.
/// </summary>
public static class InquiryRules
{
    /// <summary>
    /// Whose a question without a name is, when it is to be erased: nobody's but its own. So a mark can be kept that it
    /// is erased, and a backup does not bring it back, while nothing leads from it to a person.
    /// </summary>
    public static ParticipantId OwnerOfNameless(InquiryKey key) => new(key.Value);

    /// <summary>Lines in an inquiry, the last one for an answer: chosen, then one should talk.</summary>
    public const int LineCountMax = 40;

    /// <summary>
    /// Inquiries about one assignment that wait at once: chosen, more than anybody can answer in a week.
    /// </summary>
    public const int WaitingPerAssignmentMax = 30;

    /// <summary>Whether one of the three may see it. A concern is not for the association.</summary>
    public static bool IsSeenBy(InquiryState state, OwnerRole reader)
    {
        ArgumentNullException.ThrowIfNull(state);
        return reader switch
        {
            OwnerRole.Participant => true,
            OwnerRole.Coordinator => state.Stage != InquiryStage.Withdrawn,
            _ => state is { Kind: InquiryKind.Question, Stage: not InquiryStage.Withdrawn },
        };
    }

    /// <summary>A new inquiry; null beside the reason when nothing is stored.</summary>
    public static (InquiryOutcome Outcome, InquiryState? Next) Decide(
        OpenInquiry command, AssignmentState? assignment, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(command);
        var isConcern = command.Kind == InquiryKind.Concern;
        var engagement = isConcern && command.Participant is { } person ? assignment?.Of(person) : null;
        if (assignment is null || (command.Participant is not null && engagement is null))
        {
            return (new InquiryOutcome.Missing(), null);
        }

        var reading = FreeText.Of(command.Text);
        ImmutableArray<ConcernReason> reasons = isConcern ? [.. command.Reasons.Distinct().Order()] : [];
        if (reading.Problem is not null && (reading.Problem != FreeTextProblem.Empty || reasons.IsEmpty))
        {
            return (new InquiryOutcome.Unreadable(), null);
        }

        return (new InquiryOutcome.Stored(), new InquiryState
        {
            Kind = command.Kind,
            Assignment = assignment.Id,
            Municipality = assignment.Municipality,
            Association = assignment.AssociationId,
            Title = assignment.Details.Title,
            Participant = engagement?.Participant,
            Pseudonym = engagement is null ? null : Pseudonyms.Of(assignment.Id, engagement),
            Reasons = reasons,
            Lines = reading.Text is { } text ? [Line(OwnerRole.Participant, text, now)] : [],
            Owner = isConcern ? OwnerRole.Coordinator : OwnerRole.Association,
            NextStepAtUtc = HoldTimes.AnswerBy(now, zone),
            ChangedAtUtc = now,
            WaitingSinceUtc = now,
            ReadCount = reading.Text is null ? 0 : 1,
        });
    }

    /// <summary>
    /// What becomes of more words. From whoever asked it is open again; an answer ends the waiting, unless a
    /// coordinator
    /// says when the next step comes.
    /// </summary>
    public static (InquiryOutcome Outcome, InquiryState? Next) Decide(
        InquiryState? state, SayInInquiry command, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (state is null or { Stage: InquiryStage.Withdrawn } || !IsSeenBy(state, command.From))
        {
            return (new InquiryOutcome.Missing(), null);
        }

        if (FreeText.Of(command.Text).Text is not { } text)
        {
            return (new InquiryOutcome.Unreadable(), null);
        }

        // The last line is an answer's: an inquiry that is full of words is still one that somebody can end.
        var isAnswer = command.From == OwnerRole.Association
            || command is { From: OwnerRole.Coordinator, NextStepAtUtc: null };
        if (state.Lines.Length >= (isAnswer ? LineCountMax : LineCountMax - 1))
        {
            return (new InquiryOutcome.Full(), null);
        }

        var next = state with { Lines = state.Lines.Add(Line(command.From, text, now)), ChangedAtUtc = now };
        if (command.From == OwnerRole.Participant)
        {
            return (new InquiryOutcome.Stored(), next with
            {
                Stage = InquiryStage.Open,
                ReadCount = next.Lines.Length,
                NextStepAtUtc = state.Stage == InquiryStage.Open ? state.NextStepAtUtc : HoldTimes.AnswerBy(now, zone),
                WaitingSinceUtc = state.Stage == InquiryStage.Open ? state.WaitingSinceUtc : now,
            });
        }

        if (command is { From: OwnerRole.Coordinator, NextStepAtUtc: { } due })
        {
            return due <= now || due > now + HoldTimes.NextStepWithin
                ? (new InquiryOutcome.OutOfRange(), null)
                : (new InquiryOutcome.Stored(), next with
                {
                    Stage = InquiryStage.Open,
                    Owner = OwnerRole.Coordinator,
                    NextStepAtUtc = due,
                });
        }

        return (new InquiryOutcome.Stored(), next with { Stage = InquiryStage.Answered });
    }

    /// <summary>Whoever asked takes it back: their words, and what was answered, are gone.</summary>
    public static InquiryState Withdraw(InquiryState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Stage == InquiryStage.Withdrawn
            ? state
            : state with
            {
                Stage = InquiryStage.Withdrawn,
                Lines = [],
                Reasons = [],
                ReadCount = 0,
                ChangedAtUtc = now,
            };
    }

    /// <summary>Whoever asked has opened what there is.</summary>
    public static InquiryState Read(InquiryState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.ReadCount >= state.Lines.Length ? state : state with { ReadCount = state.Lines.Length };
    }

    /// <summary>When the latest came that whoever asked has not opened; null when there is none.</summary>
    public static DateTimeOffset? NewSinceUtc(InquiryState? state) =>
        state?.Lines.Skip(state.ReadCount).LastOrDefault(line => line.From != OwnerRole.Participant)?.SaidAtUtc;

    /// <summary>
    /// What the lists of what waits need to know. What is for the association names it, and nothing else does.
    /// </summary>
    public static WaitingEntry WaitingOf(string source, InquiryKey key, InquiryRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var state = record.State;
        return new WaitingEntry
        {
            Source = source,
            Version = record.Version,
            Person = state?.Participant,
            Items = state is null ? [] : [.. Items(state, key)],
        };
    }

    private static IEnumerable<WaitingItem> Items(InquiryState state, InquiryKey key)
    {
        var item = new WaitingItem
        {
            Kind = state.Kind == InquiryKind.Concern ? WaitingKind.Concern : WaitingKind.Question,
            Owner = state.Owner,
            Assignment = state.Assignment,
            Association = state.Kind == InquiryKind.Question ? state.Association : null,
            Title = state.Title,
            Pseudonym = state.Pseudonym,
            Reference = key.Value,
            SinceUtc = state.WaitingSinceUtc,
            DueAtUtc = state.NextStepAtUtc,
            PersonReference = state.Participant is { } person ? Pseudonyms.ReferenceOf(state.Assignment, person) : null,
        };
        if (state.Stage == InquiryStage.Open)
        {
            yield return item;
        }

        if (state.Participant is not null && NewSinceUtc(state) is { } since)
        {
            yield return item with { Owner = OwnerRole.Participant, SinceUtc = since };
        }
    }

    private static InquiryLine Line(OwnerRole from, string text, DateTimeOffset now) =>
        new() { From = from, Text = text, SaidAtUtc = now };
}
