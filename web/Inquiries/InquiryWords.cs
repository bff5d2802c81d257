using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Talks;
using Marknadsplatsen.Web.Time;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>Says what is asked and answered, by whom and by when.</summary>
internal sealed class InquiryWords(
    Texts texts, MomentWords moments, City city, IOptions<SiteOptions> site, TimeProvider time)
{
    /// <summary>An empty form.</summary>
    public AskingView Form(InquiryKind kind, AskedAbout about) => new()
    {
        Kind = kind,
        Assignment = about.Assignment,
        Title = about.Title,
        IsOwn = about.Person is not null,
        AnswerBy = moments.Day(HoldTimes.AnswerBy(time.GetUtcNow(), city.Zone)),
    };

    /// <summary>An inquiry as one of the three reads it.</summary>
    public InquiryPageView Of(InquiryKey key, InquiryState state, OwnerRole reader) => new()
    {
        Key = key,
        Kind = state.Kind,
        Title = state.Title,
        AssignmentHref = AssignmentWords.Href(state.Assignment),
        Association = reader == OwnerRole.Coordinator ? state.Association : null,
        Pseudonym = state.Pseudonym,
        Reasons = [.. state.Reasons.Select(reason => texts[$"Inquiry.Reason.{reason}"])],
        Lines = [.. state.Lines.Select((line, at) => Line(state, line, at + 1, reader))],
        Stage = state.Stage,
        Due = moments.Day(state.NextStepAtUtc),
    };

    /// <summary>What is wrong with what was typed; null when nothing is.</summary>
    public string? Problem(string? typed) => FreeText.Of(typed).Problem is { } problem
        ? texts[$"FreeText.{problem}", FreeText.LengthMax]
        : null;

    /// <summary>What to say of words that were not taken; null when they were.</summary>
    public string? Problem(InquiryOutcome outcome) => outcome switch
    {
        InquiryOutcome.Stored => null,
        InquiryOutcome.Missing => texts["Inquiry.Error.Missing", site.Value.HelpPhone],
        InquiryOutcome.Full => texts["Inquiry.Error.Full", site.Value.HelpPhone],
        InquiryOutcome.Unreadable => texts["FreeText.Empty"],
        InquiryOutcome.OutOfRange => texts["DeskInquiry.Date.Wrong", (int)HoldTimes.NextStepWithin.TotalDays - 1],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private TalkLine Line(InquiryState state, InquiryLine line, int number, OwnerRole reader)
    {
        var isAsker = line.From == OwnerRole.Participant;
        var who = reader == OwnerRole.Participant ? texts[$"Inquiry.From.{line.From}"]
            : isAsker && state.Pseudonym is { } pseudonym
                ? texts["DeskInquiry.From.Person", texts["Association.Person", pseudonym]]
                : texts[$"DeskInquiry.From.{line.From}"];
        return new TalkLine(number, who, moments.Moment(line.SaidAtUtc), line.Text, line.From == reader);
    }
}
