using System.Text.Json;
using Marknadsplatsen.Web.Pictograms;

namespace Marknadsplatsen.Web.Tests.Pictograms;

public sealed class PictogramTests
{
    [Theory]
    [InlineData("categories", "category", 17)]
    [InlineData("stepLevels", "step", 5)]
    [InlineData("timeOfDay", "time", 4)]
    [InlineData("supports", "support", 13)]
    [InlineData("accessibility", "accessibility", 7)]
    [InlineData("houseRules", "house", 2)]
    public void Every_word_of_the_vocabulary_has_a_drawing(string vocabulary, string prefix, int count)
    {
        using var city = JsonDocument.Parse(Sources.Read("silo/City/demo-data.json"));

        var names = city.RootElement.GetProperty("vocab").GetProperty(vocabulary).EnumerateArray()
            .Select(word => $"{prefix}-{word.GetProperty("id").GetString()}").ToList();

        Assert.Equal(count, names.Count);
        Assert.All(names, name => Assert.True(PictogramNames.All.Contains(name), name));
    }

    [Fact]
    public void An_unknown_name_throws() =>
        Assert.Throws<ArgumentException>(() => PictogramNames.Checked("category-nothing"));

    [Fact]
    public async Task A_drawing_is_hidden_from_screen_readers()
    {
        var body = await Rendered.Of<Pictogram>(("Name", "ui-phone"));

        Assert.Equal("true", body.QuerySelector("svg")!.GetAttribute("aria-hidden"));
        Assert.Equal("/pictograms.svg#ui-phone", body.QuerySelector("use")!.GetAttribute("href"));
    }
}
