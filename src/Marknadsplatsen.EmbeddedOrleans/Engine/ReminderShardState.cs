using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Orleans.Embedded;

/// <summary>Some of the reminders, as they are kept.</summary>
[GenerateSerializer, Immutable, Alias("orleans.embedded.ReminderShardState")]
internal sealed record ReminderShardState
{
    [Id(0), JsonPropertyName("reminders")]
    public ImmutableArray<StoredReminder> Reminders { get; init; } = [];
}
