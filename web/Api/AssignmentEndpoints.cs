using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Api;

/// <summary>The open assignments, as everybody may see them.</summary>
internal static class AssignmentEndpoints
{
    public static Results<Ok<AssignmentPage>, ValidationProblem> List(
        HttpRequest http,
        CityVocabulary city,
        CatalogReplica catalog)
    {
        var problems = new InputProblems();
        var query = CatalogQuery.Read(http.Query, city, problems);
        if (!problems.IsEmpty)
        {
            return problems.ToAnswer();
        }

        var snapshot = catalog.Snapshot;
        var page = snapshot.Search.Find(query.Filter, query.Page, query.PageSize);
        return TypedResults.Ok(AssignmentPage.From(page, snapshot.Revision));
    }

    public static Results<Ok<AssignmentItem>, ProblemHttpResult> Get(string id, CatalogReplica catalog) =>
        AssignmentId.TryParse(id, null, out var assignment) && catalog.Snapshot.Find(assignment) is { } card
            ? TypedResults.Ok(AssignmentItem.From(card))
            : TypedResults.Problem(
                $"There is no open assignment '{InputProblems.Echo(id)}'.",
                statusCode: StatusCodes.Status404NotFound);
}
