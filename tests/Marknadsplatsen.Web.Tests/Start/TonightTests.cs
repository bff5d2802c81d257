using Marknadsplatsen.Web.Start;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Start;

public sealed class TonightTests
{
    private static readonly DateTime MondayMorning = new(2026, 3, 2, 10, 0, 0);

    [Fact]
    public void Three_of_different_associations_are_open_after_16_tonight()
    {
        var evening = Tonight.Of(DemoCards.All, MondayMorning, _ => null);

        Assert.Equal(Tonight.CountMax, evening.Length);
        Assert.All(evening, open => Assert.Equal(0, open.DaysAhead));
        Assert.All(evening, open => Assert.True(open.Session.End > new TimeOnly(16, 0)));
        Assert.Equal(Tonight.CountMax, evening.Select(open => open.Card.AssociationId).Distinct().Count());
    }

    [Fact]
    public void What_has_ended_tonight_waits_for_the_next_time()
    {
        var card = DemoCards.Find("u001");

        var before = Assert.Single(Tonight.Of([card], MondayMorning, _ => null));
        var after = Assert.Single(Tonight.Of([card], MondayMorning.AddHours(10), _ => null));

        Assert.Equal(0, before.DaysAhead);
        Assert.Equal(2, after.DaysAhead);
    }

    [Fact]
    public void What_ends_before_16_is_not_an_evening() => Assert.Empty(Tonight.Of(
        DemoCards.All.Where(card => card.Details.Sessions.All(session => session.End <= new TimeOnly(16, 0))),
        MondayMorning,
        _ => null));

    [Fact]
    public void The_nearest_comes_first_for_somebody_who_has_said_where()
    {
        var near = Tonight.Of(DemoCards.All, MondayMorning, card => card.Details.Area.Value == "soder" ? 0 : 5);

        Assert.Equal("soder", near[0].Card.Details.Area.Value);
    }
}
