using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Release;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>An association's own figures, on a page and as a table for spreadsheets.</summary>
internal static class HostFigureEndpoints
{
    public const string Path = "/forening/siffror";
    public const string TablePath = "/forening/siffror.csv";

    private const string FileName = "siffror.csv";

    public static async Task<IResult> Get(HttpContext http, IGrainFactory grains) =>
        await AssociationEndpoints.OwnAsync(http, grains) is { } association
            ? new RazorComponentResult<HostFigurePage>(new
            {
                Association = association,
                Figures = await ReadAsync(grains, association),
            })
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);

    /// <summary>The same as a table.</summary>
    public static async Task<IResult> Table(HttpContext http, IGrainFactory grains, Texts texts)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var table = new Excerpt();
        table.Add([.. Heads.Select(head => texts[$"AssociationFigures.{head}"])]);
        foreach (var row in (await ReadAsync(grains, association)).Rows)
        {
            table.Add(
                row.Title,
                texts[$"Association.Status.{row.Status}"],
                row.Places is { } places ? Number(places) : "",
                Number(row.Taken),
                Number(row.Held),
                Number(row.Waiting),
                Number(row.Came));
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(table.ToBytes(), "text/csv; charset=utf-8", FileName);
    }

    /// <summary>The columns, as their texts are named.</summary>
    public static readonly IReadOnlyList<string> Heads =
        ["What", "Status", "Places", "Taken", "Held", "Waiting", "Came"];

    private static async Task<HostFigures> ReadAsync(IGrainFactory grains, AssociationState association)
    {
        var rows = association.Assignments.Take(AssociationPageView.RowCountMax);
        var views = await Task.WhenAll(rows.Select(id => grains.GetGrain<IAssignmentGrain>(id.Value).View()));
        return HostFigures.Of(
            [.. views.OfType<AssignmentView>()],
            await grains.GetGrain<IHostGrain>(association.Id.Value).View());
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
