using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Supports;

/// <summary>"Ditt stöd": who is there for the person, how it goes in one tap, and what others may know.</summary>
internal static class SupportEndpoints
{
    public const string Path = "/mina/stod";
    public const string StepField = "steg";
    public const string AssignmentField = "uppdrag";
    public const string AnswerField = "svar";
    public const string TextField = "text";
    public const string PlanField = "plan";
    public const string DaysField = "dagar";
    public const string SavedQuery = "sparat";

    public static async Task<RazorComponentResult<SupportPage>> Get(
        HttpContext http, IGrainFactory grains, SupportWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        if ((await Visitors.ReadAsync(http)).Participant is not { } person)
        {
            return Page(words.Of(null, Path) with { IsKnown = false });
        }

        var grain = grains.GetGrain<ISupportGrain>(person.Value);
        var view = words.Of((await grain.View()).State, Path);
        await grain.Seen();
        return Page(view with { IsSaved = http.Request.Query[SavedQuery].Count > 0 });
    }

    public static async Task<IResult> Post(HttpContext http, IGrainFactory grains, City city, SupportWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        if ((await Visitors.ReadAsync(http)).Participant is not { } person)
        {
            return TypedResults.LocalRedirect(QuestionEndpoints.Path);
        }

        var form = CommandForm.Of(http);
        var grain = grains.GetGrain<ISupportGrain>(person.Value);
        if (Read(form, city, OwnerRole.Participant) is not { } command)
        {
            return TypedResults.LocalRedirect(Path);
        }

        var problem = words.Problem(await grain.Take(command), command.Text);
        return problem is null
            ? TypedResults.LocalRedirect($"{Path}?{SavedQuery}=ja")
            : Page(words.Of((await grain.View()).State, Path) with
            {
                Errors = [new FormError(TextField, problem)],
                Typed = command.Text,
                Command = form.Command,
            });
    }

    /// <summary>A form as a step; null when it names none.</summary>
    /// <param name="form">The form.</param>
    /// <param name="city">Whose city.</param>
    /// <param name="from">Who sends it.</param>
    /// <param name="desk">The coordinator's sign-in; null for the person.</param>
    public static TakeSupportStep? Read(CommandForm form, City city, OwnerRole from, DeskSession? desk = null) =>
        ApiNames<SupportStep>.TryParse(form.Text(StepField), out var step)
            ? new TakeSupportStep
            {
                CommandId = form.Exact,
                Municipality = city.Municipality,
                From = from,
                Name = desk?.Name,
                Member = desk?.Member,
                Step = step,
                Assignment = AssignmentId.TryParse(form.Text(AssignmentField), null, out var assignment)
                    ? assignment
                    : null,
                Answer = from == OwnerRole.Participant ? AnswerOf(form) : null,
                Text = form.Text(TextFieldOf(step)),
                Days = PostForm.Number(form.Text(DaysField)),
            }
            : null;

    /// <summary>The field that a step's words are in: two forms of one page are told apart.</summary>
    public static string TextFieldOf(SupportStep step) => step == SupportStep.PlanWork ? PlanField : TextField;

    private static FollowUpAnswer? AnswerOf(CommandForm form) =>
        ApiNames<FollowUpAnswer>.TryParse(form.Text(AnswerField), out var answer) ? answer : null;

    private static RazorComponentResult<SupportPage> Page(SupportView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
