using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>One thing that waits for somebody: who owns the next step, and by when. Holds pseudonyms only.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.WaitingItem")]
public sealed record WaitingItem
{
    /// <summary>What sort it is.</summary>
    [Id(0)]
    [JsonPropertyName("kind")]
    public WaitingKind Kind { get; init; }

    /// <summary>Who owns the next step.</summary>
    [Id(1)]
    [JsonPropertyName("owner")]
    public OwnerRole Owner { get; init; }

    /// <summary>The assignment it is about; null when about none.</summary>
    [Id(2)]
    [JsonPropertyName("assignment")]
    public AssignmentId? Assignment { get; init; }

    /// <summary>Whose assignment; null when about none.</summary>
    [Id(3)]
    [JsonPropertyName("association")]
    public AssociationId? Association { get; init; }

    /// <summary>The assignment's title; null when about none.</summary>
    [Id(4)]
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>What the person is called there; null when nobody is named.</summary>
    [Id(5)]
    [JsonPropertyName("pseudonym")]
    public string? Pseudonym { get; init; }

    /// <summary>Finds it again from a page, without anybody's id in it.</summary>
    [Id(6)]
    [JsonPropertyName("reference")]
    public required string Reference { get; init; }

    /// <summary>Since when it waits.</summary>
    [Id(7)]
    [JsonPropertyName("sinceUtc")]
    public DateTimeOffset SinceUtc { get; init; }

    /// <summary>By when the owner is to have answered.</summary>
    [Id(8)]
    [JsonPropertyName("dueAtUtc")]
    public DateTimeOffset DueAtUtc { get; init; }

    /// <summary>
    /// Finds the engagement that it is about, see <see cref="Pseudonyms.ReferenceOf"/>; null for nobody's.
    /// </summary>
    [Id(9)]
    [JsonPropertyName("personReference")]
    public string? PersonReference { get; init; }

    /// <summary>Since when the person wants to work, for a wish to work; otherwise null.</summary>
    [Id(10)]
    [JsonPropertyName("wantsWorkSinceUtc")]
    public DateTimeOffset? WantsWorkSinceUtc { get; init; }

    /// <summary>When that person first met an employer; null before, and for everything else.</summary>
    [Id(11)]
    [JsonPropertyName("metEmployerAtUtc")]
    public DateTimeOffset? MetEmployerAtUtc { get; init; }
}
