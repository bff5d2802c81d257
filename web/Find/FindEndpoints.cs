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
        var snapshot = catalog.Snapshot;
        var found = snapshot.Search.Find(query.Filter, query.Page);
        if (found.Cards.IsEmpty && found.Total > 0)
        {
            // A list that has become shorter since the link was made.
            found = snapshot.Search.Find(query.Filter, found.LastPage);
        }

        var arrived = found.Page == 1
            ? SuitsEndpoints.Arrived(http).Select(id => snapshot.EntryById.GetValueOrDefault(id)).OfType<CatalogEntry>()
                .Where(entry => CatalogSearch.All([entry], query.Filter).Length == 1)
                .Select(entry => entry.Card)
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
                ? [
                    .. Nearest.Of(snapshot.Search, query.Filter)
                        .Select(card => words.Card(card, reasons.For(person, card))),
                ]
                : [],
            Relaxations = isEmpty ? Nearest.Relaxations(snapshot.Search, query.Filter) : [],
        };
        return new RazorComponentResult<FindPage>(new { View = view })
        {
            StatusCode = query.Errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
