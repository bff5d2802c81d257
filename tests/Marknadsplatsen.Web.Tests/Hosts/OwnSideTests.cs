using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Hosts;

/// <summary>An association's own figures, calendar and poster, without script.</summary>
public sealed class OwnSideTests(CityHost host)
{
    [Fact]
    public async Task The_figures_are_on_a_page_and_in_a_table_that_holds_no_formula()
    {
        var card = await host.PostAsync("siffror", details => details with { Title = "=1+1 Kaffe" });
        await host.Grains.GetGrain<IHostGrain>(card.AssociationId.Value).Count(new AttendanceTotal
        {
            Assignment = card.Id,
            Occasion = new OccasionId(new DateOnly(2026, 3, 2), new SessionId("mon")),
            Count = 17,
        });
        using var desk = await host.NewBrowserAsync(card.AssociationId);

        await desk.OpenAsync("/forening/siffror");
        Assert.Contains("=1+1 Kaffe", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Ni har räknat 17 besök.", desk.Words, StringComparison.Ordinal);
        Assert.Contains("0 av dem som har en plats har börjat", desk.Words, StringComparison.Ordinal);
        await desk.OpenAsync("/forening/siffror.csv");

        var rows = desk.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows.Length);
        Assert.StartsWith("\"'=1+1 Kaffe\";\"", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(";\"6\";\"0\";\"0\";\"0\";\"17\"", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_opens_by_its_link_alone_until_the_link_is_changed_or_ended()
    {
        var card = await host.PostAsync("foreningens-kalender");
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        using var phone = host.NewBrowser();
        var first = await LinkAsync(desk);

        await phone.OpenAsync(first);
        Assert.Contains($"SUMMARY:{card.Details.Title}", phone.Body, StringComparison.Ordinal);
        var second = await LinkAsync(desk);
        await phone.OpenAsync(first);
        Assert.Equal(HttpStatusCode.NotFound, phone.Status);
        await phone.OpenAsync(second);
        Assert.Equal(HttpStatusCode.OK, phone.Status);

        await desk.OpenAsync("/forening/kalender");
        await desk.SendAsync("/forening/kalender/av");
        await phone.OpenAsync(second);
        Assert.Equal(HttpStatusCode.NotFound, phone.Status);
    }

    [Fact]
    public async Task A_poster_has_a_code_that_leads_to_the_assignment_also_typed_in_small_letters()
    {
        var card = await host.PostAsync("affisch");
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync($"/forening/uppdrag/{card.Id}/affisch?storlek=a3");
        var shown = desk.Page.QuerySelector(".poster-large .poster-code")!.TextContent;
        var code = shown[(shown.LastIndexOf('/') + 1)..];
        await desk.OpenAsync($"/forening/uppdrag/{card.Id}/affisch");
        Assert.Equal(shown, desk.Page.QuerySelector(".poster .poster-code")!.TextContent);

        using var person = await host.NewBrowser().OpenAsync($"/k/{code.ToLowerInvariant()}");

        Assert.Equal($"/uppdrag/{card.Id}", person.Path);
        await person.OpenAsync("/k/AAAA");
        Assert.Equal(HttpStatusCode.NotFound, person.Status);
    }

    [Fact]
    public async Task An_association_s_own_poster_tells_what_is_open_and_its_code_leads_to_the_association()
    {
        var card = await host.PostAsync("affisch-alla");
        using var desk = await host.NewBrowserAsync(card.AssociationId);

        await desk.OpenAsync("/forening/affisch?storlek=a3");
        var shown = desk.Page.QuerySelector(".poster-large .poster-code")!.TextContent;

        Assert.Contains(card.Details.Title, desk.Words, StringComparison.Ordinal);
        using var person = await host.NewBrowser().OpenAsync($"/k/{shown[(shown.LastIndexOf('/') + 1)..]}");
        Assert.Equal($"/foreningar/{card.AssociationId}", person.Path);
        await desk.OpenAsync($"/forening/uppdrag/{card.Id}/affisch");
        Assert.NotEqual(shown, desk.Page.QuerySelector(".poster .poster-code")!.TextContent);
    }

    [Fact]
    public async Task An_association_that_nobody_has_let_in_has_no_poster()
    {
        using var desk = await host.NewBrowserAsync(await host.RegisterAsync("affisch-ny", isVerified: false));

        await desk.OpenAsync("/forening/affisch");

        Assert.Equal("/forening", desk.Path);
    }

    [Theory]
    [InlineData(4, 0, null)]
    [InlineData(5, 0, 5)]
    [InlineData(5, 3, null)]
    [InlineData(6, 5, 6)]
    [InlineData(0, 7, 0)]
    public void How_many_have_begun_is_told_when_neither_they_nor_the_others_are_few(int begun, int others, int? told)
    {
        var people = Enumerable.Range(0, begun + others).Select(number => new Engagement
        {
            Participant = new($"p{number}"),
            State = number < begun ? EngagementState.Started : EngagementState.Accepted,
        });
        var state = new AssignmentState
        {
            Id = new AssignmentId("a1"),
            Municipality = new("1283"),
            AssociationId = new("f1"),
            AssociationName = "F",
            Details = DemoCards.All[0].Details,
        } with
        {
            Engagements = System.Collections.Immutable.ImmutableDictionary.CreateRange(
                people.Select(one => KeyValuePair.Create(one.Participant, one))),
        };

        var figures = Web.Hosts.HostFigures.Of([new AssignmentView { State = state, Version = 1 }], new HostView());

        Assert.Equal(told, figures.Started);
    }

    private static async Task<string> LinkAsync(Browser desk)
    {
        await desk.OpenAsync("/forening/kalender");
        await desk.SendAsync("/forening/kalender");
        return new Uri(desk.Page.QuerySelector("#adress")!.GetAttribute("value")!).PathAndQuery;
    }
}
