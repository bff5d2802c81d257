using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Hosts;

/// <summary>What those with a place are told, and how many came, without script.</summary>
public sealed class VisitPageTests(CityHost host)
{
    private const string Greeting = "Ayse möter dig vid den röda dörren.";

    [Fact]
    public async Task Only_those_with_a_place_are_told_who_meets_them()
    {
        var card = await host.PostAsync("mottagande-ord");
        var page = $"/uppdrag/{card.Id}";
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync(Own(card.Id));
        await desk.SendAsync(Own(card.Id), ("halsning", Greeting));
        Assert.Contains("Hälsningen är sparad", desk.Words, StringComparison.Ordinal);

        using var person = host.NewBrowser();
        using var other = host.NewBrowser();
        await person.OpenAsync(page);
        Assert.DoesNotContain(Greeting, person.Body, StringComparison.Ordinal);
        await person.SendAsync($"{page}/ja", ("tid", card.Details.Sessions[0].Id.Value));

        Assert.Contains(Greeting, person.Words, StringComparison.Ordinal);
        await person.OpenAsync(page);
        Assert.Contains(Greeting, person.Words, StringComparison.Ordinal);
        foreach (var open in new[]
        {
            page, $"{page}/utskrift", $"/foreningar/{card.AssociationId}", "/api/v1/assignments",
        })
        {
            await other.OpenAsync(open);
            Assert.DoesNotContain(Greeting, other.Body, StringComparison.Ordinal);
        }

        await person.OpenAsync("/mina");
        await person.SendAsync($"{page}/lamna");
        await person.OpenAsync(page);
        Assert.DoesNotContain(Greeting, person.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ring mig på 070-123 45 67 innan du kommer.", "Skriv inga nummer")]
    [InlineData("Ta med hundra kronor och swisha.", "Be inte om pengar")]
    public async Task A_lure_after_the_yes_comes_back_as_typed_with_the_reason(string lure, string words)
    {
        var card = await host.PostAsync($"mottagande-lockar-{words.Length}");
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync(Own(card.Id));
        await desk.SendAsync(Own(card.Id), ("halsning", lure));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(words, desk.Words, StringComparison.Ordinal);
        Assert.Contains(("halsning", lure), desk.Fields(Own(card.Id)));
    }

    [Fact]
    public async Task How_many_came_is_a_number_of_a_time_that_is_over_and_says_nothing_of_who()
    {
        var card = await host.PostAsync("mottagande-antal");
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync(Own(card.Id));

        Assert.Contains("Här finns inget att räkna än", desk.Words, StringComparison.Ordinal);
        var marks = desk.Fields(Own(card.Id)).Where(field => field.Name is "kommando" or "__RequestVerificationToken");
        await desk.PostAsync(
            $"/forening/uppdrag/{card.Id}/kom", [.. marks, ("tillfalle", "20990101.mon"), ("antal", "3")]);

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains("Välj ett tillfälle", desk.Words, StringComparison.Ordinal);
    }

    private static string Own(AssignmentId id) => $"/forening/uppdrag/{id}/mottagande";
}
