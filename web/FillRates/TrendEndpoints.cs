using System.Collections.Immutable;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>How full it has been, week by week: stored days, and how it stands now.</summary>
internal static class TrendEndpoints
{
    public const string Path = "/tavla/over-tid";

    /// <summary>The name in the address of what the small lines are split by.</summary>
    public const string ByName = "efter";

    public static async Task<IResult> Get(
        HttpContext http, FigureReplica figures, City city, TrendShelf shelf, BoardReading reading, Texts texts)
    {
        if (!await BoardEndpoints.MaySeeAsync(http, city))
        {
            return await BoardEndpoints.RefuseAsync(http);
        }

        var by = Enum.GetValues<BoardDimension>()
            .Where(dimension => NameOf(dimension) == http.Request.Query[ByName])
            .DefaultIfEmpty(BoardDimension.Area)
            .First();
        var snapshot = figures.Snapshot;
        var weeks = await shelf.ReadAsync(snapshot.Today);
        var rows = reading.View(snapshot, BoardFilter.All, isWhole: true).Tables
            .FirstOrDefault(table => table.Dimension == by)?.Rows ?? [];
        return new RazorComponentResult<TrendPage>(new
        {
            View = new TrendView(
                Line(texts["BoardTrend.Total"], snapshot.Of(FigureGroups.Total), weeks, snapshot.Today, false),
                by,
                [.. rows.Select(row => Line(row.Name, row.Figures, weeks, snapshot.Today, row.IsOfHosts))]),
        });
    }

    /// <summary>What a dimension is called in the address.</summary>
    public static string NameOf(BoardDimension dimension) => dimension switch
    {
        BoardDimension.Time => "tid",
        BoardDimension.Area => "stadsdel",
        BoardDimension.Step => "steg",
        BoardDimension.Category => "kategori",
        _ => "forening",
    };

    private static TrendLine Line(
        string name, GroupFigures now, ImmutableArray<TrendWeek> weeks, DateOnly today, bool isOfHosts) => new(
        name,
        [
            .. weeks.Where(week => week.Rates.ContainsKey(now.Group))
                .Select(week => new TrendPoint(week.Day, IsNow: false, week.Rates[now.Group])),
            new TrendPoint(today, IsNow: true, new FillRate(now.Assignments, now.Places, now.Taken, now.Held)),
        ],
        isOfHosts);
}
