using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Matching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Api;

/// <summary>
/// The matching model over the catalogue of this moment. Nothing is stored, and nobody has to sign in.
/// </summary>
internal static class MatchEndpoints
{
    /// <summary>The longest question: chosen, many times a question with every answer given.</summary>
    public const int BodyLengthMax = 16 * 1024;

    public static async Task<Results<Ok<MatchAnswer>, ValidationProblem, ProblemHttpResult>> Post(
        HttpRequest http,
        CityVocabulary city,
        MatchModel model,
        CatalogReplica catalog,
        ExposureReplica exposure,
        MatchTexts texts,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var problems = new InputProblems();
        try
        {
            var read = await new MatchQuestionReader(city, problems).ReadAsync(http.Body, cancellationToken);
            if (read is not var (request, isFair))
            {
                return problems.ToAnswer();
            }

            var cards = catalog.Snapshot.Cards;
            var fairShare = isFair ? FairShare.From(cards, exposure.Current.Shown, time.GetUtcNow()) : null;
            return TypedResults.Ok(MatchAnswer.From(model.List(request, cards, fairShare), texts));
        }
        catch (BadHttpRequestException exception)
        {
            return TypedResults.Problem(exception.Message, statusCode: exception.StatusCode);
        }
    }
}
