using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// An assignment as its own record knows it. For its association and the area's coordinators only: it holds exact
/// figures and engagements.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssignmentView")]
public sealed record AssignmentView
{
    /// <summary>The state.</summary>
    [Id(0)]
    [JsonPropertyName("state")]
    public required AssignmentState State { get; init; }

    /// <summary>The record's version.</summary>
    [Id(1)]
    [JsonPropertyName("version")]
    public long Version { get; init; }
}
