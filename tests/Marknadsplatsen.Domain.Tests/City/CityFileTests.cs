using System.Text;
using System.Text.Json.Nodes;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Silo.City;

namespace Marknadsplatsen.Domain.Tests.City;

public sealed class CityFileTests
{
    [Fact]
    public void The_demo_city_is_read_whole()
    {
        var file = DemoCity.File;

        Assert.Equal((24, 17, 13, 7, 5, 7), (
            file.Vocabulary.Areas.Length,
            file.Vocabulary.Categories.Length,
            file.Vocabulary.Supports.Length,
            file.Vocabulary.Accessibility.Length,
            file.Vocabulary.Derived.Length,
            file.Vocabulary.Languages.Length));
        Assert.Equal((43, 131, 14, 4), (
            file.Associations.Length,
            file.Assignments.Length,
            file.Personas.Length,
            file.Coordinators.Length));
        Assert.Contains("Exempeldata", file.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_of_day_follow_from_the_sessions_as_the_file_says()
    {
        var told = JsonNode.Parse(DemoCity.Bytes())!["assignments"]!.AsArray().ToDictionary(
            assignment => assignment!["id"]!.GetValue<string>(),
            assignment => string.Join(
                ' ',
                assignment!["timeOfDay"]!.AsArray().Select(time => time!.GetValue<string>()).Order()));

        Assert.All(DemoCity.File.Assignments, assignment => Assert.Equal(
            told[assignment.Id.Value],
            string.Join(' ', TimeBuckets.Of(assignment.Details)
                .Select(Domain.Vocabulary.ApiNames<Domain.Vocabulary.TimeBucket>.Of).Order())));
    }

    [Fact]
    public void People_who_came_before_the_product_are_taken_outside_and_nobody_is_invented()
    {
        var card = DemoCity.Card("u001");

        Assert.Equal((6, 2, 2), (card.Occupancy.Places, card.Occupancy.Taken, card.Details.TakenOutside));
    }

    [Theory]
    [InlineData("category", "nowhere", "u001 names the unknown category 'nowhere'.")]
    [InlineData("area", "not an id!", "u001 names the unknown area 'not an id!'.")]
    [InlineData("associationId", "ghost", "u001 names the unknown association 'ghost'.")]
    [InlineData("decidedBy", "ödet", "u001 names the unknown decider 'ödet'.")]
    [InlineData("setting", "somewhere", "u001 names the unknown setting 'somewhere'.")]
    public void An_unknown_name_is_refused_and_named(string property, string value, string message) =>
        Assert.Contains(message, Refusal(city => city["assignments"]![0]![property] = value), StringComparison.Ordinal);

    [Fact]
    public void Every_unknown_name_is_told_at_once()
    {
        var message = Refusal(city =>
        {
            city["assignments"]![0]!["supports"]![0] = "jetpack";
            city["assignments"]![1]!["languages"]![0] = "tlh";
            city["assignments"]![1]!["leadsTo"]![0] = "u999";
            city["assignments"]![2]!["sessions"]![0]!["day"] = "someday";
            city["personas"]![1]!["profile"]!["area"] = "moon";
            city["associations"]![5]!["id"] = "ifs";
        });

        foreach (var name in (string[])["jetpack", "tlh", "u999", "someday", "p02", "moon", "'ifs' is there 2 times"])
        {
            Assert.Contains(name, message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("kind", "voluntary")]
    [InlineData("stepLevel", "giant")]
    public void A_value_of_no_enumeration_is_refused(string property, string value) =>
        Assert.Contains(
            property,
            Refusal(city => city["assignments"]![0]![property] = value),
            StringComparison.Ordinal);

    [Fact]
    public void A_municipality_needs_its_words_only()
    {
        var city = JsonNode.Parse(DemoCity.Bytes())!.AsObject();
        foreach (var name in city.Select(entry => entry.Key).Where(name => name != "vocab").ToList())
        {
            city.Remove(name);
        }

        var file = CityFile.Parse(Encoding.UTF8.GetBytes(city.ToJsonString()), "Europe/Stockholm");

        Assert.Equal(24, file.Vocabulary.Areas.Length);
        Assert.Empty(file.Associations);
        Assert.Equal("", file.Notice);
    }

    [Fact]
    public void The_example_of_the_documentation_is_a_city_file()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "settings.md"));
        var json = text[(text.IndexOf("```json", StringComparison.Ordinal) + 7)..];

        var file = CityFile.Parse(
            Encoding.UTF8.GetBytes(json[..json.IndexOf("```", StringComparison.Ordinal)]), "Europe/Stockholm");

        Assert.Equal("Kök och mat", file.Vocabulary.Categories.Single().Name);
    }

    [Fact]
    public void Every_word_that_is_wrong_is_told_at_once_and_by_name()
    {
        var message = Refusal(city =>
        {
            var vocab = city["vocab"]!;
            vocab["areas"]![0]!["id"] = "not an id!";
            vocab["areas"]![1]!["approxLat"] = 95;
            vocab["areas"]![2]!["nameSv"] = " ";
            vocab["categories"]![1]!["id"] = "meetingPlace";
            vocab["supports"]![0]!["id"] = "wheelchair";
            vocab["derivedMustHaves"]![0]!["id"] = "noWork";
            vocab["languages"] = new JsonArray();
        });

        foreach (var told in (string[])
        [
            "area 'not an id!'", "'soder' is nowhere on earth", "area 'gaseback' needs a name",
            "category 'meetingPlace' is there 2 times", "quality 'wheelchair' is in more than one",
            "derivedMustHave 'noWork' is none of", "There are 0 of language", "lack 'sv'",
        ])
        {
            Assert.Contains(told, message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1,2")]
    public void What_is_not_a_city_file_is_refused(string json) =>
        Assert.Throws<InvalidDataException>(() => CityFile.Parse(Encoding.UTF8.GetBytes(json), "Europe/Stockholm"));

    private static string Refusal(Action<JsonNode> change)
    {
        var city = JsonNode.Parse(DemoCity.Bytes())!;
        change(city);
        return Assert.Throws<InvalidDataException>(
            () => CityFile.Parse(Encoding.UTF8.GetBytes(city.ToJsonString()), "Europe/Stockholm")).Message;
    }
}
