using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>One bounded part of a matcher's snapshot: some people, or some assignments.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MatchChunk")]
public sealed record MatchChunk
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The rebuild it belongs to, as in the snapshot.</summary>
    [Id(1)]
    [JsonPropertyName("life")]
    public long Life { get; init; }

    /// <summary>Ceilings of hours that rows refer to by their number here; only ever longer.</summary>
    [Id(2)]
    [JsonPropertyName("ceilings")]
    public ImmutableArray<double> Ceilings { get; init; } = [];

    /// <summary>The block of the index that the rows belong to.</summary>
    [Id(3)]
    [JsonPropertyName("block")]
    public int Block { get; init; }

    /// <summary>The rows in base 64, about a megabyte at most; empty when it holds none.</summary>
    [Id(4)]
    [JsonPropertyName("rows")]
    public string Rows { get; init; } = "";

    /// <summary>People whose answers fit no row.</summary>
    [Id(5)]
    [JsonPropertyName("irregular")]
    public ImmutableArray<MatchableParticipant> Irregular { get; init; } = [];

    /// <summary>Assignments, at most <see cref="CardCountMax"/>.</summary>
    [Id(6)]
    [JsonPropertyName("cards")]
    public ImmutableArray<AssignmentCard> Cards { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(7)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>Assignments in one chunk: chosen, about half a megabyte.</summary>
    public const int CardCountMax = 256;

    /// <summary>People whose answers fit no row in one chunk: chosen, about half a megabyte.</summary>
    public const int IrregularCountMax = 256;
}
