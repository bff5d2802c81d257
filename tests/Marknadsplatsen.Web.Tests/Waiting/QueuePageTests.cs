using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Desk;
using Marknadsplatsen.Grains.Drafts;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Waiting;

/// <summary>The coordinators' queues through real HTTP, each with its owner, its date and its next step.</summary>
public sealed class QueuePageTests(CityHost host)
{
    private const string Path = "/tavla/att-svara";

    [Fact]
    public async Task Each_sort_has_a_queue_of_its_own_and_an_unknown_one_is_not_there()
    {
        const string city = "1260";
        await host.Grains.GetGrain<IWaitingGrain>(city).Apply(new WaitingEntry
        {
            Source = "prov/queues",
            Version = 1,
            Items =
            [
                .. Enumerable.Range(0, 23).Select(number => Item(WaitingKind.Question, number)),
                Item(WaitingKind.Concern, 99),
                Item(WaitingKind.Entry, 98) with { Owner = OwnerRole.Association, Title = "Cykelköket <b>" },
            ],
        });
        using var desk = await host.NewCoordinatorAsync(city);

        await desk.OpenAsync(Path);
        Assert.Contains("Något känns fel: 1", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Frågor utan namn: 23", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Utkast som blivit liggande", desk.Words, StringComparison.Ordinal);
        await desk.OpenAsync(Link(desk, "question"));
        Assert.Equal(WaitingLists.PageLength, desk.Page.QuerySelectorAll("article.panel").Length);
        Assert.Contains("Nästa steg är ert.", desk.Words, StringComparison.Ordinal);
        await desk.OpenAsync(desk.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(3, desk.Page.QuerySelectorAll("article.panel").Length);
        await desk.OpenAsync(Link(desk, "entry"));
        Assert.Contains("Nästa steg är föreningens.", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Cykelköket <b>", desk.Words, StringComparison.Ordinal);
        await desk.OpenAsync("/tavla/vantar");
        Assert.Contains("Något känns fel: 1", desk.Words, StringComparison.Ordinal);

        foreach (var query in (string[])["?sort=finns-inte", "?sort=question&sida=0", "?sort=%3Cscript%3E"])
        {
            await desk.OpenAsync(Path + query);
            Assert.Equal(HttpStatusCode.NotFound, desk.Status);
        }
    }

    [Fact]
    public async Task A_draft_that_rests_is_called_about_with_one_tap_and_nothing_of_it_is_shown()
    {
        var own = await host.RegisterAsync("prov-queue-draft");
        var book = host.Grains.GetGrain<IDraftBookGrain>(own.Value);
        await book.Save(new PostDraft
        {
            Id = "d1",
            Fields = [new DraftField { Name = "title", Values = ["Hemlig titel"] }],
        });
        using var desk = await host.NewCoordinatorAsync();
        await desk.OpenAsync("/fragor/1");
        var fields = desk.Fields("/fragor/1");

        await desk.PostAsync($"{Path}/utkast/{own}", fields);

        Assert.Equal($"{Path}?sort=draft&sida=1&svar=klart", desk.Path);
        Assert.Contains("Ni påminns igen", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlig titel", desk.Words, StringComparison.Ordinal);
        await desk.PostAsync($"{Path}/utkast/finns-inte", fields);
        Assert.Equal(HttpStatusCode.NotFound, desk.Status);
    }

    [Fact]
    public async Task A_hold_that_ends_is_made_longer_with_one_tap()
    {
        const string city = "1261";
        var row = new DeskRow
        {
            Reference = "r1",
            Pseudonym = "47K",
            State = EngagementState.Held,
            Owner = OwnerRole.Participant,
            NextStepAtUtc = TimeProvider.System.GetUtcNow().AddHours(5),
        };
        await host.Grains.GetGrain<IDeskGrain>(city).Apply(new DeskEntry
        {
            Assignment = new AssignmentId("prov-hold"),
            Version = 1,
            Title = "Kaffe",
            AssociationName = "Provföreningen",
            Rows = [row],
        });
        using var desk = await host.NewCoordinatorAsync(city);

        await desk.OpenAsync("/tavla/vantar?ko=holds");

        Assert.Contains("Håll som går ut: 1", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Personen svarar senast", desk.Words, StringComparison.Ordinal);
        Assert.Contains(
            desk.Fields("/tavla/vantar/prov-hold"), field => field is { Name: "step", Value: "extendHold" });
    }

    private static string Link(Browser desk, string sort) =>
        desk.Page.QuerySelector($".ways a[href*='sort={sort}']")!.GetAttribute("href")!;

    private static WaitingItem Item(WaitingKind kind, int number) => new()
    {
        Kind = kind,
        Owner = OwnerRole.Coordinator,
        Reference = $"r{number:00}",
        SinceUtc = DateTimeOffset.UnixEpoch.AddDays(number),
        DueAtUtc = DateTimeOffset.UnixEpoch.AddDays(number + 2),
    };
}
