using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Notices;

/// <summary>
/// A person has been told about an assignment. It says which, never a place: what is free is read when the notice is.
/// </summary>
/// <param name="Assignment">Which.</param>
/// <param name="ToldAtUtc">When.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.Notice")]
public sealed record Notice(
    [property: Id(0), JsonPropertyName("assignment")] AssignmentId Assignment,
    [property: Id(1), JsonPropertyName("toldAtUtc")] DateTimeOffset ToldAtUtc);
