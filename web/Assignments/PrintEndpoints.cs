using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>One assignment on one A5 page, for a wall or a pocket (U14).</summary>
internal static class PrintEndpoints
{
    public const string Route = "/uppdrag/{id}/utskrift";

    public static async Task<Results<RazorComponentResult<PrintPage>, RazorComponentResult<MissingPage>>> Get(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        AssignmentWords words,
        IOptions<SiteOptions> site)
    {
        if (AssignmentEndpoints.Find(id, catalog) is not { } card)
        {
            return AssignmentEndpoints.Missing(catalog, words);
        }

        var person = await people.ReadAsync(http);
        if (person.Id is not null)
        {
            http.Response.Headers.CacheControl = "no-store";
        }

        var origin = site.Value.Host.Length > 0
            ? $"https://{site.Value.Host}"
            : $"{http.Request.Scheme}://{http.Request.Host}";
        return new RazorComponentResult<PrintPage>(new
        {
            Card = card,
            Address = origin + AssignmentWords.Href(card.Id),
            HasPlace = person.EngagementIn(card.Id) is { Engagement.IsTaken: true },
        });
    }
}
