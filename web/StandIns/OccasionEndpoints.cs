using System.Collections.Frozen;
using System.Diagnostics;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Acting;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.StandIns;

/// <summary>The times of an assignment: not coming once, and stepping in. One tap each, no reason asked (U8).</summary>
internal static class OccasionEndpoints
{
    public const string Route = "/uppdrag/{id}/tillfallen";
    public const string StepRoute = Route + "/{step}";
    public const string OccasionField = "gang";
    public const string AnswerField = "svar";
    public const string OpensField = "fran";

    private static readonly FrozenDictionary<string, OccasionStep> Steps = new Dictionary<string, OccasionStep>
    {
        ["kommer-inte"] = OccasionStep.Skip,
        ["kommer"] = OccasionStep.Come,
        ["hoppa-in"] = OccasionStep.StepIn,
        ["hoppa-av"] = OccasionStep.StepOut,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The address of the page.</summary>
    public static string Href(AssignmentId id) => $"{AssignmentWords.Href(id)}/tillfallen";

    /// <summary>The address of a form.</summary>
    public static string Href(AssignmentId id, OccasionStep step) =>
        $"{Href(id)}/{Steps.First(known => known.Value == step).Key}";

    public static async Task<IResult> Get(
        string id, HttpContext http, CatalogReplica catalog, People people, OccasionPages pages, AssignmentWords words)
    {
        if (!AssignmentId.TryParse(id, null, out var assignment)
            || await pages.OfAsync(assignment, await people.ReadAsync(http)) is not { } view)
        {
            return AssignmentEndpoints.Missing(catalog, words);
        }

        http.Response.Headers.CacheControl = "no-store";
        var query = http.Request.Query;
        var answer = Read(query[AnswerField]);
        OccasionId? occasion = OccasionId.TryParse(query[OccasionField], null, out var named) ? named : null;
        return Page(view with
        {
            Answer = answer,
            AnswerText = pages.Say(answer, occasion, OccasionPages.ReadMoment(query[OpensField])),
        });
    }

    /// <summary>An address that only takes forms, opened by hand or by a reload.</summary>
    public static RedirectHttpResult Back(string id, string step) => TypedResults.LocalRedirect(
        AssignmentId.TryParse(id, null, out var known) && Steps.ContainsKey(step) ? Href(known) : "/hitta");

    public static async Task<IResult> Post(
        string id,
        string step,
        HttpContext http,
        CatalogReplica catalog,
        City city,
        People people,
        OccasionPages pages,
        AssignmentWords words,
        Newcomers newcomers,
        Doors doors,
        Texts texts)
    {
        var form = CommandForm.Of(http);
        var person = await people.ReadAsync(http);
        if (!AssignmentId.TryParse(id, null, out var assignment)
            || !Steps.TryGetValue(step, out var tap)
            || await pages.OfAsync(assignment, person) is not { } view
            || (person.Id is null && tap != OccasionStep.StepIn))
        {
            return AssignmentEndpoints.Missing(catalog, words);
        }

        if (!OccasionId.TryParse(form.Text(OccasionField), null, out var occasion))
        {
            return Redirect(assignment, OccasionAnswer.NoSuchOccasion, null, null);
        }

        var age = form.Text(AcceptFields.AgeField);
        var isOwn = view.SteppingIn.Any(row => row.Occasion == occasion);
        if (tap == OccasionStep.StepIn && !isOwn && view.Years is not null && age != AcceptFields.Yes)
        {
            return Page(view with
            {
                IsTooYoung = age == AcceptFields.No,
                Errors = age == AcceptFields.No
                    ? []
                    : [new FormError(AcceptFields.AgeField, texts["Assignment.Age.Missing"])],
            });
        }

        var who = person.Id
            ?? await Visitors.EnsureParticipantAsync(http, newcomers.Read(form.Text(CommandForm.NewcomerField)));
        var outcome = await people.Grain(who).Occasion(city.Municipality, assignment, new TakeOccasionStep
        {
            CommandId = form.Command,
            Occasion = occasion,
            Step = tap,
            IsOldEnough = age == AcceptFields.Yes,
            Door = doors.Of(http),
            Seen = ChangeWords.Read(form.Text(ChangeView.Field)),
        });
        ActingVisits.Came(http, outcome.IsPromise);
        var answer = AnswerOf(tap, outcome);
        return outcome is OccasionOutcome.Done && form.Text("tillbaka") is { } back
            ? TypedResults.LocalRedirect(LocalPath.OrElse(back, Href(assignment)))
            : Redirect(assignment, answer, occasion, (outcome as OccasionOutcome.OthersFirst)?.OpensAtUtc);
    }

    private static RedirectHttpResult Redirect(
        AssignmentId assignment, OccasionAnswer answer, OccasionId? occasion, DateTimeOffset? opensAtUtc) =>
        TypedResults.LocalRedirect(
            $"{Href(assignment)}?{AnswerField}={answer}"
            + (occasion is { } named ? $"&{OccasionField}={named}" : "")
            + (opensAtUtc is { } opens ? $"&{OpensField}={opens.UtcTicks}" : ""));

    private static OccasionAnswer AnswerOf(OccasionStep step, OccasionOutcome outcome) => outcome switch
    {
        OccasionOutcome.Done => step switch
        {
            OccasionStep.Skip => OccasionAnswer.Skipped,
            OccasionStep.Come => OccasionAnswer.Kept,
            OccasionStep.StepIn => OccasionAnswer.SteppedIn,
            _ => OccasionAnswer.SteppedOut,
        },
        OccasionOutcome.NoSuchOccasion => OccasionAnswer.NoSuchOccasion,
        OccasionOutcome.OnlyOccasion => OccasionAnswer.OnlyOccasion,
        OccasionOutcome.SomebodyElseComes => OccasionAnswer.SomebodyElseComes,
        OccasionOutcome.NotFree => OccasionAnswer.NotFree,
        OccasionOutcome.OthersFirst => OccasionAnswer.OthersFirst,
        OccasionOutcome.AskFirst or OccasionOutcome.AgeIsAsked => OccasionAnswer.AskFirst,
        OccasionOutcome.ConfirmFirst => OccasionAnswer.ConfirmFirst,
        OccasionOutcome.TooMany => OccasionAnswer.TooMany,
        OccasionOutcome.CommandReused => OccasionAnswer.Already,
        _ => throw new UnreachableException(),
    };

    private static OccasionAnswer Read(string? text) =>
        text is { Length: > 0 } && char.IsAsciiLetter(text[0]) && Enum.TryParse<OccasionAnswer>(text, out var answer)
            && Enum.IsDefined(answer)
            ? answer
            : OccasionAnswer.None;

    private static RazorComponentResult<OccasionPage> Page(OccasionView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
