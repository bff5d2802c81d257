using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>The coordinators' board. Answered from this process' own copy of the figures; no grain is woken.</summary>
internal static class BoardEndpoints
{
    /// <summary>Where the board is.</summary>
    public const string Path = "/tavla";

    /// <summary>The name in the address of a table that is shown whole.</summary>
    public const string WholeName = "alla";

    /// <summary>
    /// The board, for the city's own coordinators. For those of another municipality it is not there (DOMAIN 3.2).
    /// </summary>
    public static async Task<IResult> Get(HttpContext http, FigureReplica figures, City city, BoardReading reading)
    {
        if (!await MaySeeAsync(http, city))
        {
            return await RefuseAsync(http);
        }

        var snapshot = figures.Snapshot;
        return BoardFilter.Read(http.Request.Query, city.Vocabulary, snapshot) is { } filter
            ? new RazorComponentResult<BoardPage>(new
            {
                View = reading.View(snapshot, filter, isWhole: http.Request.Query.ContainsKey(WholeName)),
            })
            : new RazorComponentResult<BoardPage>(new
            {
                View = reading.View(snapshot, BoardFilter.All, isWhole: false),
                IsUnknown = true,
            });
    }

    /// <summary>Whether who asks is one of the city's own coordinators.</summary>
    public static async Task<bool> MaySeeAsync(HttpContext http, City city) =>
        (await Visitors.ReadAsync(http)).Coordinator == city.Municipality;

    /// <summary>The no for everybody else.</summary>
    public static Task<IResult> RefuseAsync(HttpContext http) =>
        Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
}
