using System.Text.Json;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Drafts;
using Marknadsplatsen.Web.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Associations;

/// <summary>
/// Posts what a form says, or has a coordinator look at it first, and answers with the page that follows. The draft
/// that the form was leaves when it is done.
/// </summary>
internal sealed class Posting(IGrainFactory grains, PostReviews reviews, PostDrafts drafts, Texts texts)
{
    /// <summary>
    /// Sends it. The same command again is the same assignment. What can not be posted yet is a draft.
    /// </summary>
    public async Task<IResult> SendAsync(
        HttpContext http, AssociationState association, CommandForm sent, PostForm form, AssignmentDetails details)
    {
        var command = sent.Command;
        var outcome = await grains.GetGrain<IAssociationGrain>(association.Id.Value).Post(new PostAssignment
        {
            CommandId = command,
            Details = details,
        });
        return outcome switch
        {
            // A form that was sent, opened again with the browser's back button and changed, is a second assignment.
            PostOutcome.Posted { Id: var id } => await IsPostedAsync(id, details)
                ? await PostedAsync(http, association, form, id)
                : await AgainAsync(null, Wrong("title", "AlreadySent")),
            PostOutcome.NeedsReview => await ReviewAsync(association, sent, form, details),
            PostOutcome.NotReady notReady => await AgainAsync(
                command,
                [.. notReady.Problems.Select(problem => Wrong(PostFields.Of(problem), $"Problem.{problem}"))]),
            PostOutcome.NotVerified => await AgainAsync(command, Wrong("title", "NotVerified.Post")),
            PostOutcome.TooMany => await AgainAsync(command, Wrong("title", "TooMany")),
            PostOutcome.SessionInUse => await AgainAsync(command, Wrong("day", "SessionInUse")),
            PostOutcome.IdTaken => await AgainAsync(command, Wrong("title", "IdTaken")),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        Task<RazorComponentResult<PostPage>> AgainAsync(CommandId? again, params FormError[] errors) =>
            KeptAsync(association, sent, form, again, errors);
    }

    private async Task<IResult> ReviewAsync(
        AssociationState association, CommandForm sent, PostForm form, AssignmentDetails details)
    {
        switch (await reviews.SubmitAsync(association, sent.Command, details))
        {
            case ReviewOutcome.Kept { Post.Details: var kept } when IsSame(kept, details):
                await drafts.RemoveAsync(association.Id, form.Draft ?? "");
                return TypedResults.LocalRedirect($"{AssociationEndpoints.Path}?svar=granskas");
            case ReviewOutcome.Kept:
                return await KeptAsync(association, sent, form, null, Wrong("title", "AlreadySent"));
            default:
                return await KeptAsync(association, sent, form, null, Wrong("title", "Review.TooMany"));
        }
    }

    /// <summary>The form again; whoever closes the window now finds it among the drafts.</summary>
    private async Task<RazorComponentResult<PostPage>> KeptAsync(
        AssociationState association, CommandForm sent, PostForm form, CommandId? again, params FormError[] errors)
    {
        await drafts.SaveAsync(association.Id, sent);
        return PostEndpoints.FormPage(association, form, again, errors);
    }

    private async Task<IResult> PostedAsync(
        HttpContext http, AssociationState association, PostForm form, AssignmentId id)
    {
        await drafts.RemoveAsync(association.Id, form.Draft ?? "");
        OwnWrites.Changed(http, id);
        return TypedResults.LocalRedirect($"{AssociationEndpoints.Path}/uppdrag/{id}?ny=1");
    }

    private async Task<bool> IsPostedAsync(AssignmentId id, AssignmentDetails details) =>
        await grains.GetGrain<IAssignmentGrain>(id.Value).View() is { State.Details: var stored }
        && IsSame(stored, details);

    private static bool IsSame(AssignmentDetails one, AssignmentDetails other) =>
        JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    private FormError Wrong(string field, string text) => new(field, texts[$"Association.{text}"]);
}
