using System.Text.Json;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;

namespace Marknadsplatsen.Domain.Tests.Matching;

/// <summary>
/// Answers of the city's reference implementation to 120 other profiles: with and without fairness, with and without
/// exposure, empty profiles, odd tie keys and long lists.
/// </summary>
public sealed class MatchVectorsTests
{
    private static readonly JsonElement[] Cases =
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "match-vectors.json")))
            .RootElement.GetProperty("cases").EnumerateArray()];

    public static TheoryData<int> Indexes() => [.. Enumerable.Range(0, Cases.Length)];

    [Fact]
    public void The_vectors_cover_fairness_with_and_without_exposure_and_empty_profiles()
    {
        Assert.Equal(120, Cases.Length);
        Assert.True(Cases.Count(Fairly) >= 80);
        Assert.True(Cases.Count(vector => Fairly(vector) && Exposure(vector).Count > 0) >= 40);
        Assert.Contains(Cases, vector => Fairly(vector) && RequestFrom(vector).Profile.IsEmpty);
        Assert.Contains(Cases, vector => !Fairly(vector) && RequestFrom(vector).Profile.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void A_vector_gets_the_list_of_the_reference(int index)
    {
        var vector = Cases[index];
        var fairShare = Fairly(vector) ? FairShare.From(DemoCity.Cards, Exposure(vector), DemoCity.LoadedAt) : null;

        var list = DemoCity.Model.List(RequestFrom(vector), DemoCity.Cards, fairShare);

        Assert.Equal(vector.GetProperty("eligibleCount").GetInt32(), list.EligibleCount);
        Assert.Equal(
            vector.GetProperty("excludedBy").EnumerateObject()
                .Select(reason => (reason.Name, reason.Value.GetInt32())).Order(),
            list.ExcludedBy.Select(count => (count.Reason.ToString(), count.Count)).Order());
        Assert.Equal(
            vector.GetProperty("top").EnumerateArray().Select(top => (
                top.GetProperty("id").GetString()!,
                top.GetProperty("score").GetDouble(),
                Joined(top.GetProperty("why")),
                Joined(top.GetProperty("goodToKnow")))),
            list.Top.Select(suggestion => (
                suggestion.Card.Id.Value,
                suggestion.Score,
                string.Join(" ", suggestion.Explanation.Reasons.Select(ReferenceWords.Of)),
                string.Join(" ", suggestion.Explanation.Notes.Select(ReferenceWords.Of)))));
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void The_scores_of_all_assignments_add_up_to_those_of_the_reference(int index)
    {
        var request = RequestFrom(Cases[index]);

        var sum = DemoCity.Cards.Sum(card => DemoCity.Model.Score(request.Profile, card).Total * 100);

        Assert.Equal(Cases[index].GetProperty("scoreSum").GetInt64(), Math.Round(sum));
    }

    private static bool Fairly(JsonElement vector) => vector.GetProperty("fairness").GetBoolean();

    private static Dictionary<AssociationId, int> Exposure(JsonElement vector) =>
        vector.GetProperty("exposure").EnumerateObject()
            .ToDictionary(shown => new AssociationId(shown.Name), shown => shown.Value.GetInt32());

    private static MatchRequest RequestFrom(JsonElement vector) => new()
    {
        Profile = vector.GetProperty("profile").Deserialize<MatchProfile>()!,
        TieKey = vector.GetProperty("tieKey").GetString()!,
        ListLength = vector.GetProperty("listLength").GetInt32(),
    };

    private static string Joined(JsonElement sentences) =>
        string.Join(" ", sentences.EnumerateArray().Select(sentence => sentence.GetString()));
}
