using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>An association as everybody may see it.</summary>
internal static class HostEndpoints
{
    public const string Route = "/foreningar/{id}";

    /// <summary>The page. One that is not there, or not verified, is answered alike.</summary>
    public static async Task<Results<RazorComponentResult<HostPublicPage>, RazorComponentResult<MissingPage>>> Get(
        string id, HostPages hosts, CatalogReplica catalog, AssignmentWords words) =>
        await hosts.FindAsync(id) is { } view
            ? new RazorComponentResult<HostPublicPage>(new { View = view })
            : AssignmentEndpoints.Missing(catalog, words);
}
