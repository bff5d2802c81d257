using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>A person who has a coordinator, as their colleagues see it: by pseudonym. Kept in memory only.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SupportCase")]
public sealed record SupportCase
{
    /// <summary>Finds the person again from a page, without their id in it.</summary>
    [Id(0)]
    [JsonPropertyName("reference")]
    public required string Reference { get; init; }

    /// <summary>What the coordinators call the person.</summary>
    [Id(1)]
    [JsonPropertyName("pseudonym")]
    public required string Pseudonym { get; init; }

    /// <summary>The person's coordinator.</summary>
    [Id(2)]
    [JsonPropertyName("coordinator")]
    public required SupportContact Coordinator { get; init; }

    /// <summary>The deputy; null when there is none.</summary>
    [Id(3)]
    [JsonPropertyName("deputy")]
    public SupportContact? Deputy { get; init; }

    /// <summary>The coordinator before; null when there was none.</summary>
    [Id(4)]
    [JsonPropertyName("leaving")]
    public SupportContact? Leaving { get; init; }

    /// <summary>Until when the coordinator before is there too.</summary>
    [Id(5)]
    [JsonPropertyName("leavesAtUtc")]
    public DateTimeOffset? LeavesAtUtc { get; init; }

    /// <summary>When the person is asked next how it goes; null when they are not.</summary>
    [Id(6)]
    [JsonPropertyName("nextAtUtc")]
    public DateTimeOffset? NextAtUtc { get; init; }

    /// <summary>Whether somebody is there for the person now, in any way.</summary>
    public bool IsOf(MemberId? member, string? name, DateTimeOffset now) =>
        Coordinator.Is(member, name)
        || Deputy?.Is(member, name) == true
        || (LeavesAtUtc > now && Leaving?.Is(member, name) == true);
}
