using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>Answers to codes and back.</summary>
internal static class AnswerCodes
{
    public const string Field = "svar";

    public static AnswerCode Of(AcceptOutcome outcome) => outcome switch
    {
        AcceptOutcome.Closed => AnswerCode.Closed,
        AcceptOutcome.NothingHeld => AnswerCode.NothingHeld,
        AcceptOutcome.NoRoomToWait => AnswerCode.NoRoomToWait,
        AcceptOutcome.ConfirmFirst => AnswerCode.ConfirmFirst,
        AcceptOutcome.ManyFromHere => AnswerCode.ManyFromHere,
        AcceptOutcome.CommandReused => AnswerCode.Already,
        _ => AnswerCode.None,
    };

    public static AnswerCode Of(StepBackOutcome outcome) => outcome switch
    {
        StepBackOutcome.NothingToChange => AnswerCode.NothingToChange,
        StepBackOutcome.CommandReused => AnswerCode.Already,
        _ => AnswerCode.None,
    };

    public static string Href(AssignmentId assignment, AnswerCode code) =>
        $"{AssignmentWords.Href(assignment)}/svar" + (code == AnswerCode.None ? "" : $"?{Field}={code}");

    public static AnswerCode Read(string? text) =>
        text is { Length: > 0 } && char.IsAsciiLetter(text[0]) && Enum.TryParse<AnswerCode>(text, out var code)
            && Enum.IsDefined(code)
            ? code
            : AnswerCode.None;
}
