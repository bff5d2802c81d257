using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Acting;

/// <summary>A time in which a coordinator does things for a person who has asked for it. It ends by itself.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ActingTurn")]
public sealed record ActingTurn
{
    /// <summary>The form that began it, which names it.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public required CommandId Id { get; init; }

    /// <summary>Whose account.</summary>
    [Id(1)]
    [JsonPropertyName("member")]
    public MemberId Member { get; init; }

    /// <summary>What the coordinator is called at work.</summary>
    [Id(2)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>When it began.</summary>
    [Id(3)]
    [JsonPropertyName("beganAtUtc")]
    public DateTimeOffset BeganAtUtc { get; init; }

    /// <summary>When it ends, or ended: <see cref="ActingRules.Length"/> after it began at the latest.</summary>
    [Id(4)]
    [JsonPropertyName("endsAtUtc")]
    public DateTimeOffset EndsAtUtc { get; init; }

    /// <summary>What was done, oldest first; at most <see cref="ActingRules.ActCountMax"/>.</summary>
    [Id(5)]
    [JsonPropertyName("acts")]
    public ImmutableArray<ActingAct> Acts { get; init; } = [];

    /// <summary>Whether things can be done in it.</summary>
    public bool IsOpen(DateTimeOffset now) => EndsAtUtc > now;
}
