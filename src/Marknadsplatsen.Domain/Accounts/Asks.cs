using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// How often codes were asked for at one handle. They make the next one wait; they never close the handle for good
/// (DOMAIN 3.17). A day has room for 20, and each code for five tries: one guess in 10,000 (RELIABILITY A3).
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Asks")]
public sealed record Asks
{
    /// <summary>Nobody has asked lately.</summary>
    public static readonly Asks None = new();

    /// <summary>Codes without a wait: chosen, a letter is slow and a number is mistyped.</summary>
    public const int FreeCount = 3;

    /// <summary>The longest wait, and how long it takes until one of them is forgotten.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromHours(2);

    private const int CountMax = 100;

    /// <summary>How many weigh at <see cref="LastAtUtc"/>, at most 100.</summary>
    [Id(0)]
    [JsonPropertyName("count")]
    public int Count { get; init; }

    /// <summary>The latest.</summary>
    [Id(1)]
    [JsonPropertyName("lastAtUtc")]
    public DateTimeOffset LastAtUtc { get; init; }

    /// <summary>From when the next is heard: at once for three, then after 1, 2, 4 … 120 minutes.</summary>
    public DateTimeOffset OpensAtUtc() => Count < FreeCount
        ? DateTimeOffset.MinValue
        : LastAtUtc + TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Count - FreeCount), WaitMax.TotalMinutes));

    /// <summary>Whether nothing weighs any more.</summary>
    public bool AreForgotten(DateTimeOffset now) => Left(now) == 0;

    /// <summary>One more at <paramref name="now"/>.</summary>
    public Asks Asked(DateTimeOffset now) => new() { Count = Math.Min(Left(now) + 1, CountMax), LastAtUtc = now };

    private int Left(DateTimeOffset now) =>
        (int)Math.Clamp(Count - Math.Floor((now - LastAtUtc) / WaitMax), 0, CountMax);
}
