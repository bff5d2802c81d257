using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// New people who got places through one door: one place on the net, on one day. It is cleared when the day is over.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DoorRecord")]
public sealed record DoorRecord
{
    /// <summary>New people with places per door and day (DOMAIN 6.9).</summary>
    public const int CountMax = 6;

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Who, at most six.</summary>
    [Id(1)]
    [JsonPropertyName("participants")]
    public ImmutableArray<ParticipantId> Participants { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>The record with one more person, or null when there is no room.</summary>
    public DoorRecord? Enter(ParticipantId participant) => Participants.Contains(participant)
        ? this
        : Participants.Length < CountMax
            ? this with { Participants = Participants.Add(participant) }
            : null;
}
