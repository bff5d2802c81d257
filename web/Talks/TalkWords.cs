using System.Collections.Frozen;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Talks;

/// <summary>Says who wrote what to whom and when, and why a message was not taken.</summary>
internal sealed class TalkWords(Texts texts, MomentWords moments)
{
    public const string TextField = "text";

    private const string ThanksKey = "DeskTalk.Thanks.";

    private static readonly FrozenSet<string> ReadyThanks = Texts.All(Tongue.Swedish)
        .Where(text => text.Key.StartsWith(ThanksKey, StringComparison.Ordinal))
        .Select(text => text.Value)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text is one of the ready words of thanks, which the person keeps a list of.</summary>
    public static bool IsThanks(string? text) => text is not null && ReadyThanks.Contains(text);

    /// <summary>The page of a conversation.</summary>
    public TalkPageView Of(
        TalkView view,
        AssignmentId assignment,
        string title,
        string path,
        OwnerRole reader,
        string? pseudonym = null) =>
        new()
        {
            Assignment = assignment,
            Title = title,
            Path = path,
            Reader = reader,
            Pseudonym = pseudonym,
            Lines = [.. view.Messages.Select(message => Line(message, reader, pseudonym))],
            LastNumber = view.Messages.IsEmpty ? 0 : view.Messages[^1].Number,
            CanWrite = view.CanWrite,
            HasLost = view.HasLost,
            Waits = view.Waits,
            AnswerBy = view.AnswerByUtc is { } by ? moments.Day(by) : null,
        };

    /// <summary>The page with what was typed, and what to do.</summary>
    public TalkPageView Again(TalkPageView view, CommandForm form, string error) => view with
    {
        Errors = [new FormError(TextField, error)],
        Typed = form.Text(TextField),
        Command = form.Command,
    };

    /// <summary>What is wrong with what was typed; null when nothing is.</summary>
    public string? Problem(string? typed) => FreeText.Of(typed).Problem is { } problem
        ? texts[$"FreeText.{problem}", FreeText.LengthMax]
        : null;

    /// <summary>What to say of a message that was not taken; null when it was.</summary>
    public string? Problem(TalkOutcome outcome) => outcome switch
    {
        TalkOutcome.Sent => null,
        TalkOutcome.NotOpen => texts["Talk.NotOpen"],
        TalkOutcome.TooMany => texts["Talk.TooMany", TalkRules.PerDayMax],
        TalkOutcome.ContactTooEarly => texts["Talk.ContactTooEarly"],
        TalkOutcome.Unreadable => texts["FreeText.Empty"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private TalkLine Line(TalkMessage message, OwnerRole reader, string? pseudonym)
    {
        var isOwn = message.IsFromPerson == (reader == OwnerRole.Participant);
        var who = (reader, isOwn) switch
        {
            (OwnerRole.Participant, true) => texts[$"Talk.To.{message.With}"],
            (OwnerRole.Participant, false) => texts[$"Talk.From.{message.With}"],
            (_, true) => texts["Talk.You"],
            _ => texts["Association.Person", pseudonym],
        };
        return new TalkLine(message.Number, who, moments.Moment(message.SentAtUtc), message.Text, isOwn);
    }
}
