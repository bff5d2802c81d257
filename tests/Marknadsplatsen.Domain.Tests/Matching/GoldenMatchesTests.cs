using System.Text.Json;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;

namespace Marknadsplatsen.Domain.Tests.Matching;

public sealed class GoldenMatchesTests
{
    private static readonly JsonElement Golden = JsonDocument
        .Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "golden-matches.json")))
        .RootElement;

    public static TheoryData<string> Personas() =>
        [.. Golden.GetProperty("cases").EnumerateArray().Select(golden => golden.GetProperty("persona").GetString()!)];

    [Fact]
    public void There_is_a_golden_case_for_each_of_the_fourteen_personas()
    {
        var personas = Personas().Select(row => row.Data).ToArray();

        Assert.Equal(14, personas.Length);
        Assert.Equal(DemoCity.File.Personas.Select(persona => persona.Id), personas);
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public void A_persona_gets_the_list_of_the_reference(string id)
    {
        var golden = Golden.GetProperty("cases").EnumerateArray()
            .Single(candidate => candidate.GetProperty("persona").GetString() == id);
        var persona = DemoCity.File.Personas.Single(candidate => candidate.Id == id);

        var list = DemoCity.Model.List(
            new MatchRequest { Profile = persona.Profile, TieKey = persona.Id },
            DemoCity.Cards);

        Assert.Equal(golden.GetProperty("eligibleCount").GetInt32(), list.EligibleCount);
        Assert.Equal(
            golden.GetProperty("excludedBy").EnumerateObject()
                .Select(reason => (reason.Name, reason.Value.GetInt32())).Order(),
            list.ExcludedBy.Select(count => (count.Reason.ToString(), count.Count)).Order());
        Assert.Equal(
            golden.GetProperty("top").EnumerateArray().Select(Line),
            list.Top.Select(Line));
    }

    [Fact]
    public void The_published_constants_are_those_of_the_golden_file()
    {
        var weights = Golden.GetProperty("weights");

        Assert.Equal(MatchRules.InterestPoints, weights.GetProperty("interest").GetDouble());
        Assert.Equal(MatchRules.TimePoints, weights.GetProperty("time").GetDouble());
        Assert.Equal(MatchRules.LoadPoints, weights.GetProperty("load").GetDouble());
        Assert.Equal(MatchRules.AreaPoints, weights.GetProperty("area").GetDouble());
        Assert.Equal(MatchRules.SupportPoints, weights.GetProperty("support").GetDouble());
        Assert.Equal(MatchRules.LanguagePoints, weights.GetProperty("language").GetDouble());
        Assert.Equal(MatchRules.PerAssociationMax, Golden.GetProperty("maxPerAssociation").GetInt32());
        Assert.Equal(MatchRules.ListLengthDefault, Golden.GetProperty("listLength").GetInt32());
    }

    private static string Line(JsonElement golden) => string.Join(
        " | ",
        golden.GetProperty("id").GetString(),
        golden.GetProperty("titleSv").GetString(),
        golden.GetProperty("associationId").GetString(),
        golden.GetProperty("score").GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        Joined(golden.GetProperty("whySv")),
        Joined(golden.GetProperty("goodToKnowSv")));

    private static string Line(Suggestion suggestion) => string.Join(
        " | ",
        suggestion.Card.Id.Value,
        suggestion.Card.Details.Title,
        suggestion.Card.AssociationId.Value,
        suggestion.Score.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        string.Join(" ", suggestion.Explanation.Reasons.Select(ReferenceWords.Of)),
        string.Join(" ", suggestion.Explanation.Notes.Select(ReferenceWords.Of)));

    private static string Joined(JsonElement sentences) =>
        string.Join(" ", sentences.EnumerateArray().Select(sentence => sentence.GetString()));
}
