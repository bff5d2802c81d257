using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Domain.Tests.Accounts;

public sealed class AttemptsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 2)]
    [InlineData(4, 4)]
    [InlineData(7, 32)]
    [InlineData(8, 60)]
    [InlineData(5_000, 60)]
    public void A_wait_grows_and_is_never_longer_than_a_minute(int failures, int seconds)
    {
        var attempts = Enumerable.Range(0, failures).Aggregate(Attempts.None, (so, _) => so.Failed(Now));

        var wait = attempts.OpensAtUtc() - Now;

        Assert.Equal(seconds, Math.Max(0, wait.TotalSeconds));
    }

    [Fact]
    public void A_day_without_a_failure_begins_anew()
    {
        var attempts = Enumerable.Range(0, 20).Aggregate(Attempts.None, (so, _) => so.Failed(Now));

        Assert.Equal(21, attempts.Failed(Now.AddHours(24).AddTicks(-1)).FailCount);
        Assert.Equal(1, attempts.Failed(Now.AddHours(24)).FailCount);
    }
}
