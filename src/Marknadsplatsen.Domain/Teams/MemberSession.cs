using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>
/// One sign-in of a member, for one team. It is a fact of its own, so that it can be ended from anywhere.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MemberSession")]
public sealed record MemberSession
{
    /// <summary>How long a sign-in lasts at most, however busy it is (DOMAIN 3.17).</summary>
    public static readonly TimeSpan LifeMax = TimeSpan.FromHours(10);

    /// <summary>How long it lasts while nobody does anything (DOMAIN 3.17).</summary>
    public static readonly TimeSpan IdleMax = TimeSpan.FromMinutes(30);

    /// <summary>Its name: random, or a hash of a challenge that can be answered once.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The team whose pages it opens.</summary>
    [Id(1)]
    [JsonPropertyName("team")]
    public TeamKey Team { get; init; }

    /// <summary>When it began.</summary>
    [Id(2)]
    [JsonPropertyName("beganAtUtc")]
    public DateTimeOffset BeganAtUtc { get; init; }

    /// <summary>
    /// When it was ended; null while it lasts. It is kept until it would be over, so that none begins twice.
    /// </summary>
    [Id(3)]
    [JsonPropertyName("endedAtUtc")]
    public DateTimeOffset? EndedAtUtc { get; init; }

    /// <summary>From when it opens nothing, however busy it is.</summary>
    [JsonIgnore]
    public DateTimeOffset EndsAtUtc => BeganAtUtc + LifeMax;

    /// <summary>Whether it opens anything.</summary>
    public bool IsOpen(DateTimeOffset now) => EndedAtUtc is null && now < EndsAtUtc;
}
