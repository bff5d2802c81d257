using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>What there is after 16 in the coming week.</summary>
/// <param name="Days">The days, from today.</param>
/// <param name="Areas">Every area, those with most gaps first.</param>
public sealed record EveningView(IReadOnlyList<DateOnly> Days, IReadOnlyList<EveningArea> Areas)
{
    /// <summary>The areas as they lie, for the map.</summary>
    public IReadOnlyList<EveningArea> AsMap(int columns)
    {
        var tiles = AreaGrid.Arrange(
            Areas.Select(area => new AreaTile
            {
                Name = area.Name,
                Latitude = area.Latitude,
                Longitude = area.Longitude,
                Word = "",
                AreaId = area.Id,
            }),
            columns);
        return [.. tiles.Select(tile => Areas.First(area => area.Id == tile.AreaId))];
    }
}
