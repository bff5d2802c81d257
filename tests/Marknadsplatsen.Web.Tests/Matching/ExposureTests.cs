using System.Net.Http.Json;
using System.Text.Json;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Matching;

public sealed class ExposureTests(CityHost host)
{
    [Fact]
    public void A_batch_is_counts_only_and_begins_anew_when_taken()
    {
        var counter = new ExposureCounter();

        counter.Count([new("one"), new("other"), new("one")]);

        Assert.Equal([("one", 2), ("other", 1)], counter.Take().Select(each => (each.Key.Value, each.Value)).Order());
        Assert.Empty(counter.Take());
    }

    [Fact]
    public void A_full_batch_is_signalled_once()
    {
        var counter = new ExposureCounter();
        counter.Count(Enumerable.Repeat(new AssociationId("one"), ExposureCounter.BatchCount - 1));
        Assert.False(counter.Full.IsCompleted);

        counter.Count([new("one")]);

        Assert.True(counter.Full.IsCompleted);
        counter.Take();
        Assert.False(counter.Full.IsCompleted);
    }

    [Fact]
    public void A_flood_of_associations_is_bounded_and_known_ones_go_on_counting()
    {
        var counter = new ExposureCounter();
        var many = Enumerable.Range(0, ExposureRules.AssociationCountMax + 10).Select(number =>
            new AssociationId($"a{number:0000}")).ToList();

        counter.Count(many);
        counter.Count(many);

        var taken = counter.Take();
        Assert.Equal(ExposureRules.AssociationCountMax, taken.Count);
        Assert.All(taken.Values, count => Assert.Equal(2, count));
    }

    [Fact]
    public async Task What_a_persons_list_shows_is_counted_and_stored_by_day()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/passar-dig");
        var shown = browser.Page.QuerySelectorAll("[data-live-items] [data-assignment]")
            .Select(card => host.Catalog.Snapshot.Find(new(card.GetAttribute("data-assignment")!))!.AssociationId)
            .ToHashSet();

        await host.Exposure.SendAsync();

        var record = default(ExposureRecord);
        await foreach (var fact in host.Facts.ReadAllAsync<ExposureRecord>("exposure", CancellationToken.None))
        {
            record = fact.State;
        }

        Assert.NotEmpty(shown);
        Assert.Superset(shown, record!.Days[^1].Shown.Keys.ToHashSet());
    }

    [Fact]
    public async Task The_api_orders_by_the_days_exposure_only_when_fairness_is_asked_for()
    {
        await using var api = new ApiHost();
        await api.InitializeAsync();
        var (plain, fair) = (await TopAsync(api, fairness: false), await TopAsync(api, fairness: true));
        var often = plain.Select(own => own.Association).Distinct().ToDictionary(own => own, _ => 900);
        var record = ExposureRules.Add(
            new ExposureRecord(),
            new DateOnly(2026, 3, 1),
            often.ToDictionary(own => new AssociationId(own.Key), own => own.Value));

        api.Exposure.Replace(ExposureRules.On(record, new DateOnly(2026, 3, 2)));
        var (plainAfter, fairAfter) = (await TopAsync(api, fairness: false), await TopAsync(api, fairness: true));

        Assert.Equal(plain, plainAfter);
        Assert.NotEqual(fair, fairAfter);
        Assert.Equal(fairAfter, await TopAsync(api, fairness: true));
    }

    private static async Task<List<(string Id, string Association, double Score)>> TopAsync(ApiHost api, bool fairness)
    {
        using var answer = await api.Client.PostAsJsonAsync(
            "/api/v1/matches",
            new { profile = new { interests = (string[])["meetingPlace"] }, tieKey = "p01", fairness });
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return
        [
            .. json.GetProperty("top").EnumerateArray().Select(own => (
                own.GetProperty("id").GetString()!,
                own.GetProperty("associationId").GetString()!,
                own.GetProperty("score").GetDouble())),
        ];
    }
}
