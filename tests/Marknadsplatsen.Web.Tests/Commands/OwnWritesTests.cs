using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.FillRates;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Tests.Commands;

/// <summary>A page after a form shows what the form did, or is shown as it is after half a second.</summary>
public sealed class OwnWritesTests
{
    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly EphemeralDataProtectionProvider keys = new();
    private readonly CatalogReplica catalog;
    private readonly FigureReplica figures;
    private readonly AssignmentCard card = DemoCards.Find("u001");

    public OwnWritesTests()
    {
        catalog = new CatalogReplica(DemoCards.File.Vocabulary, time);
        figures = new FigureReplica(time);
        Arrive(1);
    }

    [Fact]
    public async Task A_page_waits_for_the_version_and_shows_it()
    {
        var page = ShowAsync(Ticket(version: 2));

        Assert.False(page.IsCompleted);
        Arrive(2);

        Assert.Equal(2, await page);
    }

    [Fact]
    public async Task A_page_waits_for_both_copies()
    {
        var page = ShowAsync(Ticket(version: 2));

        catalog.Apply(card with { Version = 2 });
        Assert.False(page.IsCompleted);
        figures.Apply([card with { Version = 2 }]);

        Assert.Equal(2, await page);
    }

    [Fact]
    public async Task A_page_whose_copy_never_comes_is_shown_after_half_a_second_and_the_next_one_at_once()
    {
        var http = Request(Ticket(version: 2));
        var page = ShowAsync(http);

        time.Advance(OwnWritesFilter.WaitMax - TimeSpan.FromMilliseconds(1));
        Assert.False(page.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(1, await page);
        Assert.StartsWith($"{SiteCookie.OwnWrite.Name}=;", http.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public async Task What_is_there_already_is_not_waited_for()
    {
        Assert.Equal(1, await ShowAsync(Ticket(version: 1)));
        Assert.Equal(1, await ShowAsync(ticket: null));
    }

    [Fact]
    public async Task A_ticket_that_is_tampered_with_or_for_something_else_or_anothers_is_passed_over()
    {
        var ticket = Ticket(version: 2);
        var swapped = ticket[..^8] + (ticket[^8] == 'A' ? 'B' : 'A') + ticket[^7..];
        var ofAnotherPurpose = keys.CreateProtector("mp.newcomer.v1").Protect($"2|{long.MaxValue}|u001");
        var ofAnotherSite = new OwnWrites(new EphemeralDataProtectionProvider(), null!, time).Ticket(card.Id, 2);

        foreach (var notOurs in new[] { swapped, ofAnotherPurpose, ofAnotherSite, "å", "2", "" })
        {
            Assert.Equal(1, await ShowAsync(notOurs));
        }
    }

    [Fact]
    public async Task A_ticket_counts_for_a_minute()
    {
        var ticket = Ticket(version: 2);

        time.Advance(OwnWrites.Life);

        Assert.Equal(1, await ShowAsync(ticket));
    }

    [Fact]
    public void A_ticket_tells_nobody_the_version() =>
        Assert.DoesNotContain("4711", Ticket(version: 4711), StringComparison.Ordinal);

    private string Ticket(long version) => new OwnWrites(keys, null!, time).Ticket(card.Id, version);

    private void Arrive(long version)
    {
        catalog.Apply(card with { Version = version });
        figures.Apply([card with { Version = version }]);
    }

    private static DefaultHttpContext Request(string? ticket)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = HttpMethods.Get;
        if (ticket is not null)
        {
            http.Request.Headers.Cookie = $"{SiteCookie.OwnWrite.Name}={ticket}";
        }

        return http;
    }

    private Task<long> ShowAsync(string? ticket) => ShowAsync(Request(ticket));

    /// <summary>The version that the page shows.</summary>
    private async Task<long> ShowAsync(DefaultHttpContext http)
    {
        var filter = new OwnWritesFilter(new OwnWrites(keys, null!, time), catalog, figures);
        return (long)(await filter.InvokeAsync(
            new DefaultEndpointFilterInvocationContext(http),
            _ => ValueTask.FromResult<object?>(catalog.Snapshot.Find(card.Id)!.Version)))!;
    }
}
