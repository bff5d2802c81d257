using System.Diagnostics;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>
/// Where coordinators look at an association's pictures: those that wait, and those that are shown, which they can take
/// down.
/// </summary>
internal static class DeskPictureEndpoints
{
    public const string Route = "/tavla/bilder/{id}";
    public const string IdField = "vilken";
    public const string StepField = "steg";
    public const string WordsField = "ord";
    public const string Show = "visa";
    public const string SendBack = "tillbaka";

    /// <summary>The page of an association's pictures.</summary>
    public static string Href(string association) => $"/tavla/bilder/{association}";

    public static async Task<IResult> Get(
        string id, string? svar, HttpContext http, IGrainFactory grains, PictureBook book) =>
        await FindAsync(id, http, grains) is { } association
            ? await PageAsync(book, new DeskPictureView { Association = association, Answer = svar })
            : await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);

    /// <summary>Shows one, or sends it back and says why.</summary>
    public static async Task<IResult> Post(
        string id, HttpContext http, IGrainFactory grains, PictureBook book, Texts texts)
    {
        var form = CommandForm.Of(http);
        if (await FindAsync(id, http, grains) is not { } association
            || !BlobFileId.TryParse(form.Text(IdField), null, out var picture)
            || form.Text(StepField) is not (Show or SendBack))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var step = form.Text(StepField)!;
        var outcome = step == Show
            ? await book.ShowAsync(association.Id, picture)
            : await book.SendBackAsync(association.Id, picture, form.Text(WordsField));
        return outcome switch
        {
            PictureOutcome.Done => TypedResults.LocalRedirect($"{Href(id)}?svar={step}"),
            PictureOutcome.NotThere => TypedResults.LocalRedirect($"{Href(id)}?svar=inget"),
            PictureOutcome.NotRight => await PageAsync(book, new DeskPictureView
            {
                Association = association,
                Errors = [new FormError($"{WordsField}-{picture}", texts["CoordinatorReview.Wrong.Words"])],
                TypedId = picture,
                TypedWords = form.Text(WordsField),
            }),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>An association of the coordinator's own city.</summary>
    private static async Task<AssociationState?> FindAsync(string id, HttpContext http, IGrainFactory grains) =>
        (await Visitors.ReadAsync(http)).Coordinator is { } municipality
        && AssociationId.TryParse(id, null, out var known)
        && await grains.GetGrain<IAssociationGrain>(known.Value).View() is { } association
        && association.Municipality == municipality
            ? association
            : null;

    private static async Task<RazorComponentResult<DeskPicturePage>> PageAsync(PictureBook book, DeskPictureView view)
    {
        var known = await book.FindAsync(view.Association.Id);
        return new RazorComponentResult<DeskPicturePage>(new
        {
            View = view with
            {
                Pictures =
                [
                    .. (known?.Pictures ?? []).Where(picture => picture.Stage != PictureStage.SentBack)
                        .OrderByDescending(picture => picture.Stage == PictureStage.Waiting)
                        .ThenBy(picture => picture.SentAtUtc),
                ],
            },
        })
        {
            StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
