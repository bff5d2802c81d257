using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>How an association has answered those who showed interest. Counts answers, never people.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AnswerCounts")]
public sealed record AnswerCounts
{
    /// <summary>Answered within the promised time, two working days (DOMAIN 4.1, principle 6).</summary>
    [Id(0)]
    [JsonPropertyName("onTime")]
    public int OnTime { get; init; }

    /// <summary>Not answered by then, so that a coordinator took over.</summary>
    [Id(1)]
    [JsonPropertyName("late")]
    public int Late { get; init; }

    /// <summary>Those of <see cref="OnTime"/> that came on the same date; none in older records.</summary>
    [Id(2)]
    [JsonPropertyName("sameDay")]
    public int SameDay { get; init; }

    /// <summary>Those of <see cref="OnTime"/> that came within one working day; none in older records.</summary>
    [Id(3)]
    [JsonPropertyName("nextDay")]
    public int NextDay { get; init; }

    /// <summary>All answers.</summary>
    [JsonIgnore]
    public int Total => OnTime + Late;

    /// <summary>
    /// The median of the answers in working days: 0 to 2, 3 for more than two; null when they are fewer than
    /// <see cref="AnswerTimes.CountMin"/>. The earlier of the two in the middle; what no day is known of counts as two.
    /// </summary>
    [JsonIgnore]
    public int? MedianDays
    {
        get
        {
            var middle = (Total + 1) / 2;
            return Total < AnswerTimes.CountMin ? null
                : middle <= SameDay ? 0
                : middle <= SameDay + NextDay ? 1
                : middle <= OnTime ? 2
                : 3;
        }
    }

    /// <summary>Both together.</summary>
    public AnswerCounts With(AnswerCounts more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new AnswerCounts
        {
            OnTime = OnTime + more.OnTime,
            Late = Late + more.Late,
            SameDay = SameDay + more.SameDay,
            NextDay = NextDay + more.NextDay,
        };
    }

    /// <summary>One more answer within the promise.</summary>
    /// <param name="askedAtUtc">When the promise was made.</param>
    /// <param name="now">The moment of the answer.</param>
    /// <param name="zone">Whose calendar counts.</param>
    /// <param name="isClosed">Days that the association has closed, which do not count.</param>
    public AnswerCounts WithOnTime(
        DateTimeOffset askedAtUtc, DateTimeOffset now, TimeZoneInfo zone, Func<DateOnly, bool>? isClosed = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var isSameDay = TimeZoneInfo.ConvertTime(askedAtUtc, zone).Date == TimeZoneInfo.ConvertTime(now, zone).Date;
        var isNextDay = !isSameDay && now <= WorkingDays.Add(askedAtUtc, 1, zone, isClosed);
        return this with
        {
            OnTime = OnTime + 1,
            SameDay = SameDay + (isSameDay ? 1 : 0),
            NextDay = NextDay + (isNextDay ? 1 : 0),
        };
    }
}
