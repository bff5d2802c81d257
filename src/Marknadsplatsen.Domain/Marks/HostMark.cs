using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>One association and its mark: what it asks for, what it has, and how it went the last time.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.HostMark")]
public sealed record HostMark
{
    /// <summary>Whose.</summary>
    [Id(0)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>Its public name.</summary>
    [Id(1)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>What the panel has yet to decide; null when nothing waits.</summary>
    [Id(2)]
    [JsonPropertyName("open")]
    public MarkApplication? Open { get; init; }

    /// <summary>The mark; null when there is none. It may be over: see <see cref="HeldOn"/>.</summary>
    [Id(3)]
    [JsonPropertyName("held")]
    public HeldMark? Held { get; init; }

    /// <summary>How it went the last time, for a season; null when nothing was closed.</summary>
    [Id(4)]
    [JsonPropertyName("closed")]
    public ClosedMark? Closed { get; init; }

    /// <summary>The latest command, which is answered the same when it comes again.</summary>
    [Id(5)]
    [JsonPropertyName("latest")]
    public CommandId? Latest { get; init; }

    /// <summary>The mark on a day; null when there is none, and from the day it ends.</summary>
    public HeldMark? HeldOn(DateOnly day) => Held is { } mark && day < mark.Ends ? mark : null;
}
