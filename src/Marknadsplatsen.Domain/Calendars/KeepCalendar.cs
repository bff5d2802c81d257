using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Calendars;

/// <summary>A person gets a link to their calendar, a new one, or none. Every earlier link ends.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.KeepCalendar")]
public sealed record KeepCalendar
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant, used when the participant is new.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The key of the new link; null when the person wants no link any more.</summary>
    [Id(2)]
    [JsonPropertyName("key")]
    public CalendarKey? Key { get; init; }
}
