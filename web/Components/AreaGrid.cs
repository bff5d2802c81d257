namespace Marknadsplatsen.Web.Components;

/// <summary>Turns a map into rows of tiles: north above south, west before east.</summary>
public static class AreaGrid
{
    /// <summary>
    /// The tiles in reading order for a grid of so many columns. Ties go by name, so that the order never
    /// depends on how the tiles came.
    /// </summary>
    public static IReadOnlyList<AreaTile> Arrange(IEnumerable<AreaTile> tiles, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        return
        [
            .. tiles
                .OrderByDescending(tile => tile.Latitude).ThenBy(tile => tile.Name, StringComparer.Ordinal)
                .Chunk(columns)
                .SelectMany(row => row
                    .OrderBy(tile => tile.Longitude).ThenBy(tile => tile.Name, StringComparer.Ordinal)),
        ];
    }
}
