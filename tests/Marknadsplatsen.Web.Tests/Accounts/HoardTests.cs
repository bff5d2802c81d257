using System.Net;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Accounts;

/// <summary>A script that clears its cookies tries to empty a city from one address, and does not get far.</summary>
public sealed class HoardTests : IAsyncLifetime
{
    private readonly CityHost host = new(("Door:ExemptLoopback", "false"));

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => host.InitializeAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return host.DisposeAsync();
    }

    [Fact]
    public async Task A_script_without_cards_cannot_empty_the_city_and_a_coordinator_clears_what_it_took()
    {
        var direct = DemoCards.All
            .Where(card => card.Details is { IsWork: false, IsOpenActivity: false, AcceptsDirectly: true }
                && card.Details.Demands.MinAge is null
                && card.Details.Sessions.All(session => session.Places is null))
            .Select(card => card.Id)
            .ToList();
        var answers = new List<string>();
        for (var person = 0; person < 12; person++)
        {
            using var browser = host.NewBrowser();
            foreach (var id in direct.Skip(person).Take(4))
            {
                await browser.OpenAsync($"/uppdrag/{id}");
                await browser.SendAsync($"/uppdrag/{id}/ja");
                Assert.Equal(HttpStatusCode.OK, browser.Status);
                answers.Add(browser.Words);
            }
        }

        var places = await UnconfirmedAsync(direct);
        Assert.InRange(places.Sum(place => place.Count), 1, 2 * DoorRecord.CountMax);
        Assert.All(places, place => Assert.InRange(place.Count, 0, place.Share));
        Assert.Contains(answers, words => words.Contains("Du har två platser redan.", StringComparison.Ordinal));
        Assert.Contains(answers, words => words.Contains("Många nya har fått platser", StringComparison.Ordinal));

        using var coordinator = await host.NewCoordinatorAsync();
        await coordinator.OpenAsync("/tavla/utan-kort");
        var ticked = coordinator.Page.QuerySelectorAll("input[name=uppdrag]")
            .Select(input => ("uppdrag", input.GetAttribute("value")!))
            .ToArray();
        await coordinator.PostAsync("/tavla/utan-kort", [.. coordinator.Fields("/tavla/utan-kort"), .. ticked]);

        Assert.Contains("Ingen utan kort har någon plats just nu.", coordinator.Words, StringComparison.Ordinal);
        Assert.Equal(0, (await UnconfirmedAsync(direct)).Sum(place => place.Count));
    }

    [Fact]
    public async Task Nobody_but_a_coordinator_of_the_same_city_frees_places()
    {
        using var stranger = host.NewBrowser();
        await stranger.OpenAsync("/tavla/utan-kort");
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.Status);

        using var elsewhere = await host.NewCoordinatorAsync("1280");
        await elsewhere.OpenAsync("/tavla/utan-kort");
        Assert.Empty(elsewhere.Page.QuerySelectorAll("input[name=uppdrag]"));
    }

    private async Task<List<(int Count, int Share)>> UnconfirmedAsync(IEnumerable<AssignmentId> ids)
    {
        var places = new List<(int Count, int Share)>();
        foreach (var id in ids)
        {
            var state = (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State;
            var count = state.Engagements.Values.Count(own => own.IsUnconfirmed && (own.IsTaken || own.IsHeld));
            places.Add((count, ((Places.Total(state).Places ?? 0) + 1) / 2));
        }

        return places;
    }
}
