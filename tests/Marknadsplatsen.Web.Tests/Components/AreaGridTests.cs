using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Tests.Components;

public sealed class AreaGridTests
{
    [Fact]
    public void North_is_above_south_and_west_before_east()
    {
        AreaTile[] tiles =
        [
            At("south-east", 1, 9), At("north-east", 5, 9), At("south-west", 1, 2), At("north-west", 4, 2),
        ];

        var order = AreaGrid.Arrange(tiles, columns: 2);

        Assert.Equal(["north-west", "north-east", "south-west", "south-east"], order.Select(tile => tile.Name));
    }

    [Fact]
    public void The_order_does_not_depend_on_how_the_tiles_came()
    {
        AreaTile[] tiles = [At("b", 1, 1), At("a", 1, 1), At("c", 1, 1), At("d", 2, 2), At("e", 0, 3)];

        var forward = AreaGrid.Arrange(tiles, columns: 3);
        var backward = AreaGrid.Arrange(tiles.Reverse(), columns: 3);

        Assert.Equal(["a", "b", "d", "c", "e"], forward.Select(tile => tile.Name));
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void A_grid_has_at_least_one_column() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AreaGrid.Arrange([], columns: 0));

    [Fact]
    public async Task Every_tile_says_its_state_in_words()
    {
        AreaTile[] tiles =
        [
            At("Söder", 1, 1) with { Look = TileLook.Care, Word = "Stängt", Figure = "0 av 6", Href = "/tavlan" },
            At("Norr", 2, 1) with { Look = TileLook.None, Word = "Inget uppdrag" },
        ];

        var body = await Rendered.Of<AreaMap>(("Tiles", tiles));

        var words = body.QuerySelectorAll("li").Select(item => item.Words());
        Assert.Equal(["Norr Inget uppdrag", "Söder 0 av 6 Stängt"], words);
        Assert.Equal("/tavlan", Assert.Single(body.QuerySelectorAll("a")).GetAttribute("href"));
    }

    private static AreaTile At(string name, double latitude, double longitude) => new()
    {
        AreaId = name,
        Name = name,
        Latitude = latitude,
        Longitude = longitude,
        Word = "Lugnt",
    };
}
