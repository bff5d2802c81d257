using System.Net;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Supports;

/// <summary>A coordinator's own people and everybody's numbers, through real HTTP.</summary>
public sealed class CasePageTests(CityHost host)
{
    private const string Path = "/tavla/mina-personer";

    [Fact]
    public async Task A_coordinator_sees_their_own_people_everybodys_numbers_and_a_warning_over_twenty()
    {
        const string city = "1262";
        using var desk = await host.NewCoordinatorAsync(city);
        await desk.OpenAsync(Path);
        Assert.Contains("Du har inga personer just nu", desk.Words, StringComparison.Ordinal);

        await GiveAsync(city, Caseload.PersonCountMax + 1);
        await desk.OpenAsync(Path);

        Assert.Contains("Du har fler än 20 personer.", desk.Words, StringComparison.Ordinal);
        Assert.Contains("För många", desk.Words, StringComparison.Ordinal);
        Assert.Equal(WaitingLists.PageLength, desk.Page.QuerySelectorAll("li.panel").Length);
        await desk.OpenAsync(desk.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Single(desk.Page.QuerySelectorAll("li.panel"));
        await desk.OpenAsync(desk.Page.QuerySelector("li.panel a")!.GetAttribute("href")!);
        Assert.Contains("Du har redan 21 personer.", desk.Words, StringComparison.Ordinal);
        await desk.OpenAsync($"{Path}?sida=0");
        Assert.Equal(HttpStatusCode.NotFound, desk.Status);
    }

    private async Task GiveAsync(string city, int count)
    {
        var waiting = host.Grains.GetGrain<IWaitingGrain>(city);
        for (var number = 0; number < count; number++)
        {
            var person = new ParticipantId($"p-case-{number}");
            await waiting.Apply(new WaitingEntry
            {
                Source = $"support/{person}",
                Version = 1,
                Person = person,
                Case = new SupportCase
                {
                    Reference = SupportName.ReferenceOf(person),
                    Pseudonym = SupportName.Of(person),
                    Coordinator = new SupportContact(DemoMember.Name, DateTimeOffset.UnixEpoch),
                },
            });
        }
    }
}
