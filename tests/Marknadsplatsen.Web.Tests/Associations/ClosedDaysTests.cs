using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>
/// An association closes some days, in its form; whoever has a place sees it everywhere and is asked nothing.
/// </summary>
public sealed class ClosedDaysTests(CityHost host)
{
    [Fact]
    public async Task Days_that_are_closed_are_told_on_every_page_of_whoever_has_a_place()
    {
        var card = await host.PostAsync("stangt-1");
        using var person = host.NewBrowser();
        await person.OpenAsync(WaysIn.Participant("stangt-1-person"));
        await person.OpenAsync($"/uppdrag/{card.Id}");
        await person.SendAsync($"/uppdrag/{card.Id}/ja");
        var date = NextOccasion(card.Details);

        using var association = await EditAsync("stangt-1", card.Id, $"{date:yyyy-MM-dd}");
        await host.CatchUpAsync(card.Id);
        await person.OpenAsync($"/uppdrag/{card.Id}");
        Assert.Contains("Det är stängt ", person.Words, StringComparison.Ordinal);
        await person.OpenAsync($"/min-vecka?vecka={date:yyyy-MM-dd}");

        Assert.Contains("Stängt den här veckan", person.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Passar det fortfarande", person.Words, StringComparison.Ordinal);
        await person.OpenAsync($"/uppdrag/{card.Id}/tillfallen");
        Assert.DoesNotContain($"{date:yyyyMMdd}", person.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stangt-2", "i sommar")]
    [InlineData("stangt-3", "2026-13-01")]
    [InlineData("stangt-4", "2026-08-15 2026-07-01")]
    public async Task Wrong_lines_come_back_as_typed_with_what_to_do(string test, string typed)
    {
        var card = await host.PostAsync(test);

        using var edited = await EditAsync(test, card.Id, typed);

        Assert.Equal(HttpStatusCode.BadRequest, edited.Status);
        Assert.Equal(typed, edited.Page.QuerySelector("textarea[name=closed]")!.TextContent);
        Assert.NotNull(edited.Page.QuerySelector("#closed-error"));
    }

    private async Task<Browser> EditAsync(string test, AssignmentId id, string closed)
    {
        var association = host.NewBrowser();
        await association.OpenAsync(WaysIn.Association($"prov-{test}"));
        await association.OpenAsync($"/forening/uppdrag/{id}/andra");
        await association.SendAsync($"/forening/uppdrag/{id}/andra/allt", ("closed", closed));
        return association;
    }

    private DateOnly NextOccasion(AssignmentDetails details)
    {
        var today = DateOnly.FromDateTime(host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        return Enumerable.Range(2, 7).Select(today.AddDays)
            .First(date => details.Sessions.Any(session => session.Weekday == date.DayOfWeek));
    }
}
