using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using AssignmentCard = Marknadsplatsen.Domain.Catalog.AssignmentCard;

namespace Marknadsplatsen.Web.Find;

/// <summary>The list of all open assignments, filtered.</summary>
internal static class FindEndpoints
{
    public const string Path = "/hitta";

    public static async Task<RazorComponentResult<FindPage>> Get(
        HttpContext http,
        CityVocabulary city,
        CatalogReplica catalog,
        People people,
        AssignmentWords words,
        Reasons reasons,
        Texts texts)
    {
        var query = FindQuery.Read(http.Request.Query, city, texts);
        var person = await people.ReadAsync(http);
        var entries = catalog.Snapshot.Entries;
        var found = CatalogSearch.Find(entries, query.Filter, query.Page);
        if (found.Cards.IsEmpty && found.Total > 0)
        {
            // A list that has become shorter since the link was made.
            found = CatalogSearch.Find(entries, query.Filter, found.LastPage);
        }

        var arrived = found.Page == 1
            ? SuitsEndpoints.Arrived(http).Select(catalog.Snapshot.Find).OfType<AssignmentCard>()
                .Where(card => CatalogSearch.Find([new CatalogEntry(card, city)], query.Filter).Total == 1)
            : [];
        var isEmpty = found.Total == 0;
        var view = new FindView
        {
            Query = query,
            Person = person,
            Found = found,
            Cards =
            [
                .. arrived.UnionBy(found.Cards, card => card.Id)
                    .Select(card => words.Card(card, reasons.For(person, card))),
            ],
            Nearest = isEmpty
                ? [.. Nearest.Of(entries, query.Filter).Select(card => words.Card(card, reasons.For(person, card)))]
                : [],
            Relaxations = isEmpty ? Nearest.Relaxations(entries, query.Filter) : [],
        };
        return new RazorComponentResult<FindPage>(new { View = view })
        {
            StatusCode = query.Errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
