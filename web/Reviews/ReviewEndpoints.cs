using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Desk;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Reviews;

/// <summary>Where coordinators look at assignments before others see them.</summary>
internal static class ReviewEndpoints
{
    public const string Path = "/tavla/granska";
    public const string StepField = "steg";
    public const string WordsField = "ord";
    public const string ReadField = "last";
    public const string PageField = "sida";
    public const string Publish = "publicera";
    public const string SendBack = "tillbaka";

    /// <summary>Those that wait.</summary>
    public static async Task<IResult> Get(string? svar, string? sida, HttpContext http, PostReviews reviews) =>
        (await Visitors.ReadAsync(http)).Coordinator is { } municipality
            ? await PageAsync(reviews, municipality, new ReviewView { Answer = svar }, sida)
            : await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);

    /// <summary>
    /// Publishes one, or sends it back and says why. What is published is what the coordinator has read: another one
    /// that came in its place meanwhile is shown first.
    /// </summary>
    public static async Task<IResult> Post(string id, HttpContext http, PostReviews reviews, Texts texts)
    {
        var form = CommandForm.Of(http);
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality
            || form.Text(StepField) is not (Publish or SendBack))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var words = form.Text(WordsField);
        if (form.Text(StepField) == SendBack)
        {
            return await reviews.SendBackAsync(municipality, id, words) switch
            {
                null => Refusals.Missing(),
                ReviewOutcome.NotOpen => Answered("inget"),
                ReviewOutcome.NotRight => await Again("Words"),
                _ => Answered(SendBack),
            };
        }

        return await reviews.PublishAsync(municipality, id, form.Text(ReadField)) switch
        {
            null => Answered("inget"),
            PostOutcome.Posted posted => Published(http, posted),
            PostOutcome.ChangedMeanwhile => await Again("Changed"),
            PostOutcome.NotVerified => await Again("NotVerified"),
            _ => await Again("NotReady"),
        };

        Task<RazorComponentResult<ReviewPage>> Again(string wrong) => PageAsync(
            reviews,
            municipality,
            new ReviewView
            {
                Errors = [new FormError($"{WordsField}-{id}", texts[$"CoordinatorReview.Wrong.{wrong}"])],
                TypedId = id,
                TypedWords = words,
            },
            form.Text(PageField));
    }

    private static RedirectHttpResult Answered(string code) => TypedResults.LocalRedirect($"{Path}?svar={code}");

    private static RedirectHttpResult Published(HttpContext http, PostOutcome.Posted posted)
    {
        OwnWrites.Changed(http, posted.Id);
        return Answered(Publish);
    }

    private static async Task<RazorComponentResult<ReviewPage>> PageAsync(
        PostReviews reviews, MunicipalityCode municipality, ReviewView view, string? page)
    {
        var list = await reviews.WaitingAsync(municipality);
        var shown = view with { Posts = ListPage<PostReview>.Of(list.Posts, page) };
        return new RazorComponentResult<ReviewPage>(new { View = shown })
        {
            StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
