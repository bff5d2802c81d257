using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Time;
using Marknadsplatsen.Web.Start;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Start;

public sealed class OpenNowTests(CityHost host)
{
    // A Tuesday in March; the hours of the day are UTC, an hour behind the city's.
    private static readonly DateOnly Tuesday = new(2026, 3, 3);

    private static readonly AssignmentCard Open = DemoCards.All
        .First(card => card.Details is { IsOpenActivity: true, Sessions.Length: > 0 });

    [Theory]
    [InlineData(12, "day")]
    [InlineData(13, "day,evening")]
    [InlineData(15, "evening")]
    [InlineData(19, "")]
    public void What_is_open_is_what_the_hours_say_to_the_minute(int hourUtc, string open)
    {
        var now = new DateTimeOffset(2026, 3, 3, hourUtc, 0, 0, TimeSpan.Zero);

        var names = OpenNow.Now(Cards(), now, Tuesday).Select(place => place.Card.Id.Value);

        Assert.Equal(open, string.Join(',', names.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(9, "evening")]
    [InlineData(14, "")]
    public void Tonight_is_what_opens_later_and_goes_on_after_four(int hourUtc, string open)
    {
        var now = new DateTimeOffset(2026, 3, 3, hourUtc, 0, 0, TimeSpan.Zero);

        Assert.Equal(
            open, string.Join(',', OpenNow.Tonight(Cards(), now, Tuesday).Select(place => place.Card.Id.Value)));
    }

    [Fact]
    public void Where_one_signs_up_is_not_open_for_all()
    {
        var now = new DateTimeOffset(2026, 3, 3, 13, 0, 0, TimeSpan.Zero);
        var signUp = Cards().Select(card => card with { Details = card.Details with { Places = 3 } });

        Assert.Empty(OpenNow.Now(signUp, now, Tuesday));
    }

    [Theory]
    [InlineData(2026, 12, 25, true)]
    [InlineData(2026, 4, 3, true)]
    [InlineData(2026, 3, 3, false)]
    public void A_public_holiday_is_known(int year, int month, int day, bool isHoliday) =>
        Assert.Equal(isHoliday, WorkingDays.IsHoliday(new DateOnly(year, month, day)));

    [Fact]
    public async Task The_page_always_shows_somewhere_to_go_and_the_first_page_leads_to_it()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/");
        Assert.NotNull(browser.Page.QuerySelector("main a[href='/oppet-nu']"));
        await browser.OpenAsync("/oppet-nu");

        Assert.NotEmpty(browser.Page.QuerySelectorAll("[data-assignment]"));
        Assert.Contains("Du får ta med dig någon.", browser.Words, StringComparison.Ordinal);
    }

    /// <summary>One place from 13 to 15, one from 14 to 20, both on Tuesdays.</summary>
    private static AssignmentCard[] Cards() => [At("day", 13, 15), At("evening", 14, 20)];

    private static AssignmentCard At(string id, int start, int end) => Open with
    {
        Id = new AssignmentId(id),
        Details = Open.Details with
        {
            Sessions =
            [
                Open.Details.Sessions[0] with
                {
                    Weekday = DayOfWeek.Tuesday,
                    Date = null,
                    Start = new TimeOnly(start, 0),
                    End = new TimeOnly(end, 0),
                },
            ],
        },
    };
}
