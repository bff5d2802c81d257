using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>What was filled in before a tap on the main button, and what has to be put right in it.</summary>
public sealed record AcceptFields
{
    public const string SessionField = "tid";
    public const string AgeField = "alder";
    public const string GuestsField = "sallskap";
    public const string Yes = "ja";
    public const string No = "nej";

    /// <summary>The form is shown again with the same command; null gives it a fresh one.</summary>
    public CommandId? Command { get; init; }

    public string? Session { get; init; }

    public string? Age { get; init; }

    /// <summary>How many the person brings.</summary>
    public int Guests { get; init; }

    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>Whether the person answered that they are too young for it.</summary>
    public bool IsTooYoung => Age == No;

    public SessionId? ChosenSession => SessionId.TryParse(Session, null, out var session) ? session : null;

    internal static AcceptFields From(CommandForm form, AssignmentDetails details, Texts texts)
    {
        var (session, age) = (form.Text(SessionField), form.Text(AgeField));
        var errors = new List<FormError>();
        if (NeedsSession(details) && details.Sessions.All(known => known.Id.Value != session))
        {
            errors.Add(new FormError(SessionField, texts["Assignment.Session.Missing"]));
        }

        if (details.Demands.MinAge is not null && age is not (Yes or No))
        {
            errors.Add(new FormError(AgeField, texts["Assignment.Age.Missing"]));
        }

        return new AcceptFields
        {
            Command = form.Command,
            Session = session,
            Age = age,
            Guests = GuestsIn(form),
            Errors = errors,
        };
    }

    /// <summary>How many a form says that the person brings; 0 when it says nothing that can be read.</summary>
    internal static int GuestsIn(CommandForm form) => form.Text(GuestsField) switch
    {
        Yes => 1,
        [>= '0' and <= '9' and var digit] => digit - '0',
        _ => 0,
    };

    /// <summary>Whether sessions have places of their own, so that one has to be chosen.</summary>
    public static bool NeedsSession(AssignmentDetails details) =>
        details.Sessions.Any(session => session.Places is not null);
}
