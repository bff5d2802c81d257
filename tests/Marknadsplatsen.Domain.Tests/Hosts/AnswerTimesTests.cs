using Marknadsplatsen.Domain.Hosts;

namespace Marknadsplatsen.Domain.Tests.Hosts;

/// <summary>Everybody gets a word, and never one that tells of fewer than five.</summary>
public sealed class AnswerTimesTests
{
    [Theory]
    [InlineData(0, 0, AnswerTime.TooNew)]
    [InlineData(4, 0, AnswerTime.TooNew)]
    [InlineData(0, 4, AnswerTime.TooNew)]
    [InlineData(5, 0, AnswerTime.NearlyAlways)]
    [InlineData(9, 1, AnswerTime.NearlyAlways)]
    [InlineData(8, 1, AnswerTime.Often)]
    [InlineData(3, 2, AnswerTime.Often)]
    [InlineData(2, 3, AnswerTime.Varies)]
    [InlineData(0, 9, AnswerTime.Varies)]
    public void The_share_on_time_becomes_a_word(int onTime, int late, AnswerTime word) =>
        Assert.Equal(word, AnswerTimes.Of(new AnswerCounts { OnTime = onTime, Late = late }));
}
