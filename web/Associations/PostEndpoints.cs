using System.Text.Json;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Associations;

/// <summary>An association posts an assignment.</summary>
internal static class PostEndpoints
{
    /// <summary>Where the form is, and where it is sent.</summary>
    public const string Path = "/forening/nytt";

    /// <summary>The posting form: empty, or as an assignment that was sent back, or that there was before.</summary>
    public static async Task<IResult> New(string? fran, HttpContext http, IGrainFactory grains, PostReviews reviews)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return TypedResults.LocalRedirect(AssociationEndpoints.Path);
        }

        var details = string.IsNullOrEmpty(fran)
            ? null
            : (await reviews.FindAsync(association, fran))?.Details
                ?? (await AssociationEndpoints.OwnAsync(http, grains, fran))?.State.Details;
        return FormPage(association, details is null ? new PostForm() : PostForm.AsNew(details), null, []);
    }

    /// <summary>
    /// Posts the form. A form sent twice makes one assignment; a wrong one comes back as it was typed.
    /// </summary>
    public static async Task<IResult> Post(
        HttpContext http, IGrainFactory grains, City city, PostReviews reviews, Texts texts)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var sent = CommandForm.Of(http);
        var form = PostForm.From(sent);
        var reading = new PostReading(form, city, texts);
        if (reading.Read() is not { } details)
        {
            return FormPage(association, form, sent.Command, reading.Errors);
        }

        var outcome = await grains.GetGrain<IAssociationGrain>(association.Id.Value).Post(new PostAssignment
        {
            CommandId = sent.Command,
            Details = details,
        });
        return outcome switch
        {
            // A form that was sent, opened again with the browser's back button and changed, is a second assignment.
            PostOutcome.Posted { Id: var id } => await IsPostedAsync(grains, id, details)
                ? Posted(id)
                : Again(null, [Wrong("title", "AlreadySent")]),
            PostOutcome.NeedsReview => await ReviewedAsync(),
            PostOutcome.NotReady notReady => Again(
                sent.Command,
                [.. notReady.Problems.Select(problem => Wrong(PostFields.Of(problem), $"Problem.{problem}"))]),
            PostOutcome.NotVerified => Again(sent.Command, [Wrong("title", "NotVerified")]),
            PostOutcome.TooMany => Again(sent.Command, [Wrong("title", "TooMany")]),
            PostOutcome.SessionInUse => Again(sent.Command, [Wrong("day", "SessionInUse")]),
            PostOutcome.IdTaken => Again(sent.Command, [Wrong("title", "IdTaken")]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        FormError Wrong(string field, string text) => new(field, texts[$"Association.{text}"]);

        RazorComponentResult<PostPage> Again(CommandId? command, IReadOnlyList<FormError> errors) =>
            FormPage(association, form, command, errors);

        async Task<IResult> ReviewedAsync() =>
            await reviews.SubmitAsync(association, sent.Command, details) switch
            {
                ReviewOutcome.Kept { Post.Details: var kept } when !IsSame(kept, details) =>
                    Again(null, [Wrong("title", "AlreadySent")]),
                ReviewOutcome.Kept => TypedResults.LocalRedirect($"{AssociationEndpoints.Path}?svar=granskas"),
                _ => Again(null, [Wrong("title", "Review.TooMany")]),
            };

        RedirectHttpResult Posted(AssignmentId id)
        {
            OwnWrites.Changed(http, id);
            return TypedResults.LocalRedirect($"{AssociationEndpoints.Path}/uppdrag/{id}?ny=1");
        }
    }

    private static async Task<bool> IsPostedAsync(IGrainFactory grains, AssignmentId id, AssignmentDetails details) =>
        await grains.GetGrain<IAssignmentGrain>(id.Value).View() is { State.Details: var stored }
        && IsSame(stored, details);

    private static bool IsSame(AssignmentDetails one, AssignmentDetails other) =>
        JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    private static RazorComponentResult<PostPage> FormPage(
        AssociationState association,
        PostForm form,
        CommandId? command,
        IReadOnlyList<FormError> errors) =>
        new(new { Association = association, Form = form, Command = command, Errors = errors })
        {
            StatusCode = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
