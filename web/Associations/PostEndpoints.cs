using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Drafts;
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

    /// <summary>
    /// The posting form: empty, as a draft or a template has it, or as an assignment that was sent back or that there
    /// was before.
    /// </summary>
    public static async Task<IResult> New(
        string? fran,
        string? utkast,
        string? mall,
        HttpContext http,
        IGrainFactory grains,
        City city,
        PostReviews reviews,
        PostDrafts drafts,
        Texts texts)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return TypedResults.LocalRedirect(AssociationEndpoints.Path);
        }

        SiteHeaders.KeepForBackButton(http);
        if (await drafts.FindAsync(association.Id, utkast) is { } draft)
        {
            return FormPage(association, PostDrafts.FormOf(draft), null, []);
        }

        if (PostTemplate.Find(mall) is { } template)
        {
            return FormPage(association, template.ToForm(texts, city.Vocabulary, association.Area), null, []);
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
        HttpContext http,
        IGrainFactory grains,
        City city,
        Posting posting,
        PostDrafts drafts,
        FitScale scale,
        Texts texts)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        SiteHeaders.KeepForBackButton(http);
        var sent = CommandForm.Of(http);
        if (sent.Text(PostDrafts.ButtonField) == PostDrafts.SaveButton)
        {
            return await drafts.SaveAsync(association.Id, sent) is null
                ? FormPage(
                    association,
                    PostForm.From(sent),
                    sent.Command,
                    [new FormError("title", texts["Association.Draft.NotSaved"])])
                : TypedResults.LocalRedirect($"{DraftEndpoints.Path}?svar=sparat");
        }

        var form = PostForm.From(sent) with { Draft = PostDrafts.IdOf(sent) };
        var isAsked = sent.Text(PostDrafts.ButtonField) == PostDrafts.FitButton;
        var reading = new PostReading(isAsked ? FitScale.Filled(form) : form, city, texts);
        if (reading.Read() is not { } details)
        {
            // What is not right yet is a draft, so that nothing is lost when the page is closed.
            await drafts.SaveAsync(association.Id, sent);
            return FormPage(association, form, sent.Command, reading.Errors);
        }

        if (isAsked)
        {
            await drafts.SaveAsync(association.Id, sent);
            return FormPage(association, form, sent.Command, [], await scale.OfAsync(association, details));
        }

        return await posting.SendAsync(http, association, sent, form, details);
    }

    /// <summary>The form, with what to put right and what was asked.</summary>
    public static RazorComponentResult<PostPage> FormPage(
        AssociationState association,
        PostForm form,
        CommandId? command,
        IReadOnlyList<FormError> errors,
        FitView? fit = null) =>
        new(new { Association = association, Form = form, Command = command, Errors = errors, Fit = fit })
        {
            StatusCode = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
