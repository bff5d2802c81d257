using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Reviews;

/// <summary>What is stored of the assignments that wait to be looked at in one municipality.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ReviewRecord")]
public sealed record ReviewRecord : ToldRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The oldest first; at most <see cref="ReviewRules.CountMax"/>.</summary>
    [Id(1)]
    [JsonPropertyName("posts")]
    public ImmutableArray<PostReview> Posts { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
