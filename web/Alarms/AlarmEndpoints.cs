using System.Collections.Immutable;
using Marknadsplatsen.Domain.Alarms;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Alarms;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Drafts;
using Marknadsplatsen.Web.FillRates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Alarms;

/// <summary>Places at risk, what would help, and what became of it; and the rules for everybody.</summary>
internal static class AlarmEndpoints
{
    public const string Path = "/tavla/larm";

    /// <summary>The rules, which anybody may read.</summary>
    public const string RulesPath = "/om-larmen";

    /// <summary>Alarms a page: chosen, what somebody can do something about before lunch.</summary>
    public const int PageSize = 10;

    /// <summary>Alarms that are over are summed up and listed for so many days: chosen, a quarter.</summary>
    public const int LookBackDays = 90;

    private const string PageName = "sida";

    public static async Task<IResult> Get(
        HttpContext http, IGrainFactory grains, FigureReplica figures, City city, FitScale fits, TimeProvider time)
    {
        if (!await BoardEndpoints.MaySeeAsync(http, city))
        {
            return await BoardEndpoints.RefuseAsync(http);
        }

        var alarms = await grains.GetGrain<IAlarmGrain>(city.Municipality.Value).Read();
        var snapshot = figures.Snapshot;
        var from = time.GetUtcNow().AddDays(-LookBackDays);
        var waiting = Known(alarms.Where(alarm => alarm.Outcome == AlarmOutcome.Waiting), snapshot)
            .Where(known => FillRate.Counts(known.Card, snapshot.Today) && known.Card.Occupancy.Free > 0)
            .ToList();
        var over = Known(
            alarms.Where(alarm => alarm.Outcome != AlarmOutcome.Waiting && alarm.RaisedAtUtc > from), snapshot);
        var pageCount = Math.Max(1, (waiting.Count + PageSize - 1) / PageSize);
        var page = int.TryParse(http.Request.Query[PageName], out var asked) ? Math.Clamp(asked, 1, pageCount) : 1;
        var shown = waiting.Skip((page - 1) * PageSize).Take(PageSize);
        return new RazorComponentResult<AlarmPage>(new
        {
            View = new AlarmView
            {
                Waiting =
                [
                    .. await Task.WhenAll(shown.Select(async known =>
                        Row(known.Alarm, known.Card) with { Fit = await fits.OfAsync(city.Municipality, known.Card) })),
                ],
                Page = page,
                PageCount = pageCount,
                Over = [.. over.Take(PageSize).Select(known => Row(known.Alarm, known.Card))],
                OverCount = over.Count,
                AcceptedCount = over.Count(known => known.Alarm.Outcome == AlarmOutcome.Accepted),
            },
        });
    }

    /// <summary>The rules, written from their constants.</summary>
    public static RazorComponentResult<AlarmRulesPage> Rules() => new();

    /// <summary>The address of a page.</summary>
    public static string Href(int page) => page == 1 ? Path : $"{Path}?{PageName}={page}";

    private static List<(Alarm Alarm, AssignmentCard Card)> Known(
        IEnumerable<Alarm> alarms, FigureSnapshot figures) =>
    [
        .. alarms.Where(alarm => figures.CardById.ContainsKey(alarm.Assignment))
            .Select(alarm => (alarm, figures.CardById[alarm.Assignment])),
    ];

    private static AlarmRow Row(Alarm alarm, AssignmentCard card) => new(
        alarm,
        card.Details.Title,
        $"/uppdrag/{card.Id}",
        card.HostNames,
        new BoardFilter { Association = card.AssociationId }.Href(),
        GroupFigures.From(
            $"{BoardFilter.Prefix}assignment:{card.Id}", new FigureSum { Rate = FillRate.None.With(card) }));
}
