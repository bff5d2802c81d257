using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>Who is there for a person, and when they are asked how it goes.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SupportState")]
public sealed record SupportState
{
    /// <summary>Whose.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>The tenant.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Since when the person wants a coordinator of their own; null when they do not.</summary>
    [Id(2)]
    [JsonPropertyName("wishedAtUtc")]
    public DateTimeOffset? WishedAtUtc { get; init; }

    /// <summary>The person's coordinator; null before there is one.</summary>
    [Id(3)]
    [JsonPropertyName("coordinator")]
    public SupportContact? Coordinator { get; init; }

    /// <summary>Who is there when the coordinator is not.</summary>
    [Id(4)]
    [JsonPropertyName("deputy")]
    public SupportContact? Deputy { get; init; }

    /// <summary>The coordinator before, who is there too until <see cref="LeavesAtUtc"/>.</summary>
    [Id(5)]
    [JsonPropertyName("leaving")]
    public SupportContact? Leaving { get; init; }

    /// <summary>Until when the coordinator before is there, at least 14 days after a change.</summary>
    [Id(6)]
    [JsonPropertyName("leavesAtUtc")]
    public DateTimeOffset? LeavesAtUtc { get; init; }

    /// <summary>What one coordinator wants to say to the next about the person, 1 to 280 characters.</summary>
    [Id(7)]
    [JsonPropertyName("note")]
    public string? Note { get; init; }

    /// <summary>The person has said yes to the note; until then no other coordinator reads it.</summary>
    [Id(8)]
    [JsonPropertyName("isNoteApproved")]
    public bool IsNoteApproved { get; init; }

    /// <summary>"Mitt kort": what the person wants others to know, so that nothing has to be told twice.</summary>
    [Id(9)]
    [JsonPropertyName("card")]
    public string? Card { get; init; }

    /// <summary>One for each yes, at most <see cref="SupportRules.PlanCountMax"/>.</summary>
    [Id(10)]
    [JsonPropertyName("plans")]
    public ImmutableArray<FollowUpPlan> Plans { get; init; } = [];

    /// <summary>When something last changed that the person is to know: a coordinator, a note, a proposal.</summary>
    [Id(11)]
    [JsonPropertyName("toldAtUtc")]
    public DateTimeOffset? ToldAtUtc { get; init; }

    /// <summary>Up to when the person has seen it.</summary>
    [Id(12)]
    [JsonPropertyName("seenAtUtc")]
    public DateTimeOffset? SeenAtUtc { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(13)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>The person wants to work; null when they have not said so, or have taken it back.</summary>
    [Id(14)]
    [JsonPropertyName("work")]
    public WorkWish? Work { get; init; }
}
