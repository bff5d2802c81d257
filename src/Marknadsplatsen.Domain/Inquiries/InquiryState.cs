using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>
/// A question about an assignment, or something that feels wrong there. It always has an owner and a date.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.InquiryState")]
public sealed record InquiryState
{
    /// <summary>What sort.</summary>
    [Id(0)]
    [JsonPropertyName("kind")]
    public InquiryKind Kind { get; init; }

    /// <summary>About which assignment.</summary>
    [Id(1)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>The tenant, whose coordinators answer.</summary>
    [Id(2)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The association that may answer a question; it never hears of a concern.</summary>
    [Id(3)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>The assignment's title.</summary>
    [Id(4)]
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The person whose match it is about; null for whoever does not say who they are.</summary>
    [Id(5)]
    [JsonPropertyName("participant")]
    public ParticipantId? Participant { get; init; }

    /// <summary>What the person is called in the assignment; null for whoever does not say who they are.</summary>
    [Id(6)]
    [JsonPropertyName("pseudonym")]
    public string? Pseudonym { get; init; }

    /// <summary>What feels wrong; empty for a question.</summary>
    [Id(7)]
    [JsonPropertyName("reasons")]
    public ImmutableArray<ConcernReason> Reasons { get; init; } = [];

    /// <summary>Oldest first, at most <see cref="InquiryRules.LineCountMax"/>.</summary>
    [Id(8)]
    [JsonPropertyName("lines")]
    public ImmutableArray<InquiryLine> Lines { get; init; } = [];

    /// <summary>Where it stands.</summary>
    [Id(9)]
    [JsonPropertyName("stage")]
    public InquiryStage Stage { get; init; }

    /// <summary>Who owns the next step.</summary>
    [Id(10)]
    [JsonPropertyName("owner")]
    public OwnerRole Owner { get; init; }

    /// <summary>By when the next step is due.</summary>
    [Id(11)]
    [JsonPropertyName("nextStepAtUtc")]
    public DateTimeOffset NextStepAtUtc { get; init; }

    /// <summary>When it was last changed; since then it waits, when it is open.</summary>
    [Id(12)]
    [JsonPropertyName("changedAtUtc")]
    public DateTimeOffset ChangedAtUtc { get; init; }

    /// <summary>How many lines whoever asked has opened. Nobody else is ever shown it.</summary>
    [Id(13)]
    [JsonPropertyName("readCount")]
    public int ReadCount { get; init; }

    /// <summary>Since when it waits for its owner.</summary>
    [Id(14)]
    [JsonPropertyName("waitingSinceUtc")]
    public DateTimeOffset WaitingSinceUtc { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(15)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
