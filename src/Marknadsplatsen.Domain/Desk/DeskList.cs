using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Desk;

/// <summary>One page of one of the coordinators' queues, and how long every queue is.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DeskList")]
public sealed record DeskList
{
    /// <summary>The queue that is shown.</summary>
    [Id(0)]
    [JsonPropertyName("queue")]
    public DeskQueue Queue { get; init; }

    /// <summary>How many wait in each queue, in the order of <see cref="DeskQueue"/>.</summary>
    [Id(1)]
    [JsonPropertyName("counts")]
    public ImmutableArray<int> Counts { get; init; } = [];

    /// <summary>The page that is shown, from 1.</summary>
    [Id(2)]
    [JsonPropertyName("page")]
    public int Page { get; init; } = 1;

    /// <summary>At most <see cref="DeskQueues.PageLength"/>, the oldest date first.</summary>
    [Id(3)]
    [JsonPropertyName("items")]
    public ImmutableArray<DeskItem> Items { get; init; } = [];

    /// <summary>How many pages the shown queue has.</summary>
    [JsonIgnore]
    public int LastPage => DeskQueues.LastPage(CountOf(Queue));

    /// <summary>How many wait in a queue.</summary>
    public int CountOf(DeskQueue queue) => Counts.IsEmpty ? 0 : Counts[(int)queue];
}
