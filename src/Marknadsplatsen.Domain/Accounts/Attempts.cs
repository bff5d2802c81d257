using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// Failed tries against one account. They make the next try wait; they never close the account for good (DOMAIN 3.17).
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Attempts")]
public sealed record Attempts
{
    /// <summary>Nobody has failed lately.</summary>
    public static readonly Attempts None = new();

    /// <summary>Tries that may fail without a wait: chosen, a person mistypes twice and looks again.</summary>
    public const int FreeCount = 3;

    /// <summary>The longest wait: chosen; with 33 bits to guess it leaves one chance in six million a day.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(1);

    /// <summary>Failures older than this are forgotten.</summary>
    public static readonly TimeSpan ForgottenAfter = TimeSpan.FromHours(24);

    /// <summary>Failures in a row, at most 1,000.</summary>
    [Id(0)]
    [JsonPropertyName("failCount")]
    public int FailCount { get; init; }

    /// <summary>The latest failure.</summary>
    [Id(1)]
    [JsonPropertyName("lastAtUtc")]
    public DateTimeOffset LastAtUtc { get; init; }

    /// <summary>From when the next try is heard: at once for three failures, then after 2, 4, 8 … 60 s.</summary>
    public DateTimeOffset OpensAtUtc()
    {
        if (FailCount < FreeCount)
        {
            return DateTimeOffset.MinValue;
        }

        var seconds = Math.Pow(2, Math.Min(FailCount - FreeCount + 1, 10));
        return LastAtUtc + TimeSpan.FromSeconds(Math.Min(seconds, WaitMax.TotalSeconds));
    }

    /// <summary>One more failure at <paramref name="now"/>.</summary>
    public Attempts Failed(DateTimeOffset now) => new()
    {
        FailCount = now - LastAtUtc >= ForgottenAfter ? 1 : Math.Min(FailCount + 1, 1000),
        LastAtUtc = now,
    };
}
