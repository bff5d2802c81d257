namespace Marknadsplatsen.Web.Tests.Time;

public sealed class MomentWordsTests
{
    [Theory]
    [InlineData("2026-03-02 18:00", "i dag klockan 18")]
    [InlineData("2026-03-03 00:30", "i morgon klockan 0.30")]
    [InlineData("2026-03-04 18:00", "onsdag klockan 18")]
    [InlineData("2026-03-08 18:00", "söndag klockan 18")]
    [InlineData("2026-03-09 18:00", "måndag 9 mars klockan 18")]
    [InlineData("2026-03-29 18:00", "söndag 29 mars klockan 18")]
    [InlineData("2026-03-01 09:05", "söndag 1 mars klockan 9.05")]
    public void A_moment_is_told_by_the_citys_own_clock(string local, string words) =>
        Assert.Equal(words, Words.Moments.Moment(Words.Local(local)));

    [Theory]
    [InlineData("2026-03-02 23:59", "i dag")]
    [InlineData("2026-03-03 00:00", "i morgon")]
    [InlineData("2026-03-04 10:30", "på onsdag")]
    [InlineData("2026-03-09 10:30", "måndag 9 mars")]
    public void A_day_is_told_alone(string local, string words) =>
        Assert.Equal(words, Words.Moments.Day(Words.Local(local)));
}
