using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>One page of what waits, the oldest first.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.WaitingPage")]
public sealed record WaitingPage
{
    /// <summary>At most <see cref="WaitingLists.PageLength"/>.</summary>
    [Id(0)]
    [JsonPropertyName("items")]
    public ImmutableArray<WaitingItem> Items { get; init; } = [];

    /// <summary>How many wait in the list that is shown.</summary>
    [Id(1)]
    [JsonPropertyName("count")]
    public int Count { get; init; }

    /// <summary>The page that is shown, from 1.</summary>
    [Id(2)]
    [JsonPropertyName("page")]
    public int Page { get; init; } = 1;

    /// <summary>How many wait of each sort, whichever is shown, in the order of <see cref="WaitingKind"/>.</summary>
    [Id(3)]
    [JsonPropertyName("counts")]
    public ImmutableArray<int> Counts { get; init; } = [];

    /// <summary>How many wait of a sort.</summary>
    public int CountOf(WaitingKind kind) => Counts.Length > (int)kind ? Counts[(int)kind] : 0;

    /// <summary>How many pages there are, at least 1.</summary>
    [JsonIgnore]
    public int LastPage => Math.Max(1, (Count + WaitingLists.PageLength - 1) / WaitingLists.PageLength);
}
