using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Associations;

/// <summary>An association changes what it has posted, in the form that it posted with.</summary>
internal static class EditEndpoints
{
    /// <summary>The link to how the assignment is now, when it is not as the form was shown any more.</summary>
    public const string NowLink = "nu";

    // Each time somebody else has been before again: chosen, more than two colleagues can manage.
    private const int MergeCountMax = 5;

    /// <summary>Where the form of an assignment is.</summary>
    public static string Path(AssignmentId id) => $"{AssociationEndpoints.Path}/uppdrag/{id}/andra";

    /// <summary>Where it is sent.</summary>
    public static string SendPath(AssignmentId id) => $"{Path(id)}/allt";

    /// <summary>
    /// The form, filled in as the assignment is; or as an edit that waits for a coordinator, so that nothing is lost.
    /// </summary>
    public static async Task<IResult> Get(string id, HttpContext http, IGrainFactory grains, PostReviews reviews)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains, id) is not { } own
            || await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        SiteHeaders.KeepForBackButton(http);
        return await reviews.FindAsync(association, id) is { IsEdit: true, Details: var waiting }
            ? Page(own.State, Now(PostForm.Of(waiting), own.State.Details), null, [])
            : Page(own.State, PostForm.Of(own.State.Details), null, []);
    }

    /// <summary>Saves the form; a wrong one comes back as it was typed.</summary>
    public static async Task<IResult> Post(
        string id, HttpContext http, IGrainFactory grains, City city, Texts texts, PostReviews reviews)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains, id) is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        SiteHeaders.KeepForBackButton(http);
        var sent = CommandForm.Of(http);
        var typed = PostForm.From(sent);
        for (var tried = 1; ; tried++)
        {
            var (form, isMerged, conflicts) = Merged(typed, own.State.Details);
            if (conflicts.Count > 0)
            {
                return Page(own.State, form, null, [.. conflicts.Select(field => Wrong(field, "Edit.Conflict"))]);
            }

            var reading = new PostReading(form, city, texts, own.State.Details);
            if (reading.Read() is not { } details)
            {
                return Page(own.State, form, sent.Command, reading.Errors);
            }

            var outcome = await grains.GetGrain<IAssociationGrain>(own.State.AssociationId.Value).Edit(
                new EditAssignment
                {
                    CommandId = sent.Command,
                    Id = own.State.Id,
                    Details = details,
                    Seen = form.Seen ?? "",
                    Sent = sent.Fingerprint(),
                });
            if (outcome is PostOutcome.NeedsReview)
            {
                return await ReviewAsync(http, grains, reviews, texts, own.State, (sent.Command, form, details));
            }

            if (outcome is not PostOutcome.ChangedMeanwhile)
            {
                return Answer(own.State, form, isMerged, outcome, Wrong);
            }

            own = await AssociationEndpoints.OwnAsync(http, grains, id) ?? own;
            if (tried == MergeCountMax || ShownForm.Read(typed.Shown) is null)
            {
                return Page(own.State, Now(form, own.State.Details), null, [Wrong(NowLink, "Edit.ChangedMeanwhile")]);
            }
        }

        FormError Wrong(string field, string text) => new(field, texts[$"Association.{text}"]);
    }

    /// <summary>A coordinator reads the edit first; what is posted stays until then.</summary>
    private static async Task<IResult> ReviewAsync(
        HttpContext http,
        IGrainFactory grains,
        PostReviews reviews,
        Texts texts,
        AssignmentState state,
        (CommandId Command, PostForm Form, AssignmentDetails Details) sent)
    {
        var association = await AssociationEndpoints.OwnAsync(http, grains);
        return await reviews.SubmitEditAsync(
            association!, state.Id, sent.Command, sent.Details, state.Details.EditFingerprint()) is ReviewOutcome.Kept
                ? TypedResults.LocalRedirect($"{AssociationEndpoints.Path}/uppdrag/{state.Id}?svar=granskas")
                : Page(state, sent.Form, null, [new FormError("title", texts["Association.Review.TooMany"])]);
    }

    private static IResult Answer(
        AssignmentState state,
        PostForm form,
        bool isMerged,
        PostOutcome outcome,
        Func<string, string, FormError> wrong)
    {
        return outcome switch
        {
            PostOutcome.Posted => TypedResults.LocalRedirect(
                $"{AssociationEndpoints.Path}/uppdrag/{state.Id}?svar={(isMerged ? "bada" : "klart")}"),
            PostOutcome.NotReady notReady => Again(
                [.. notReady.Problems.Select(problem =>
                    wrong(PostFields.Of(problem), $"Problem.{problem}"))]),
            PostOutcome.SessionInUse => Again([wrong("time", "SessionInUse")]),
            PostOutcome.IdTaken => Again([wrong("title", "IdTaken")]),
            _ => Again([wrong("title", "NotVerified")]),
        };

        // A refusal is a definite answer, so what is sent next is a command of its own.
        RazorComponentResult<EditPage> Again(IReadOnlyList<FormError> errors) => Page(state, form, null, errors);
    }

    /// <summary>
    /// What was typed, over what another has saved since the form was shown: a field that nobody touched here is as the
    /// other left it.
    /// </summary>
    private static (PostForm Form, bool IsMerged, IReadOnlyList<string> Conflicts) Merged(
        PostForm typed, AssignmentDetails posted)
    {
        if (typed.Seen == posted.EditFingerprint() || ShownForm.Read(typed.Shown) is not { } shown)
        {
            return (typed, false, []);
        }

        var merge = PostMerge.Of(shown, typed, PostForm.Of(posted));
        return (Now(merge.Form, posted), true, merge.Conflicts);
    }

    /// <summary>The form as if it had been shown with what is posted now.</summary>
    private static PostForm Now(PostForm form, AssignmentDetails posted)
    {
        var now = PostForm.Of(posted);
        return form with { Seen = now.Seen, Shown = now.Shown };
    }

    private static RazorComponentResult<EditPage> Page(
        AssignmentState state,
        PostForm form,
        CommandId? command,
        IReadOnlyList<FormError> errors) =>
        new(new { State = state, Form = form, Command = command, Errors = errors })
        {
            StatusCode = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
