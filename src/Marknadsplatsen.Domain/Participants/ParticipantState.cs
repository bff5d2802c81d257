using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>What the participant has chosen. No name, address, number or reason.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ParticipantState")]
public sealed record ParticipantState
{
    /// <summary>Who, at random.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public ParticipantId Id { get; init; }

    /// <summary>The tenant.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>What the person wants to be called, at most 40 characters, or null.</summary>
    [Id(2)]
    [JsonPropertyName("alias")]
    public string? Alias { get; init; }

    /// <summary>The six answers.</summary>
    [Id(3)]
    [JsonPropertyName("answers")]
    public required Answers Answers { get; init; }

    /// <summary>Questions answered or skipped, so that the next visit goes on from there.</summary>
    [Id(4)]
    [JsonPropertyName("seen")]
    public ImmutableArray<Question> Seen { get; init; } = [];

    /// <summary>At most 200.</summary>
    [Id(5)]
    [JsonPropertyName("engagements")]
    public ImmutableDictionary<AssignmentId, OwnEngagement> Engagements { get; init; } =
        ImmutableDictionary<AssignmentId, OwnEngagement>.Empty;

    /// <summary>Open activities the person wants to find again, newest first, at most 200.</summary>
    [Id(6)]
    [JsonPropertyName("saved")]
    public ImmutableArray<AssignmentId> Saved { get; init; } = [];

    /// <summary>"Visa inte": respected for ever, newest first, at most 500.</summary>
    [Id(7)]
    [JsonPropertyName("hidden")]
    public ImmutableArray<AssignmentId> Hidden { get; init; } = [];

    /// <summary>When the first answer was given.</summary>
    [Id(8)]
    [JsonPropertyName("createdAtUtc")]
    public DateTimeOffset CreatedAtUtc { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(9)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>
    /// The account of the one recall card that is this person's, or null. A card that says it is theirs but is not this
    /// one opens nothing.
    /// </summary>
    [Id(10)]
    [JsonPropertyName("card")]
    public AccountKey? Card { get; init; }

    /// <summary>When the card was made, or null without one.</summary>
    [Id(11)]
    [JsonPropertyName("cardSinceUtc")]
    public DateTimeOffset? CardSinceUtc { get; init; }

    /// <summary>
    /// When a card, a code or a coordinator first told this person from a script, or null. It lifts the limits against
    /// hoarding (DOMAIN 6.9) and is never taken back.
    /// </summary>
    [Id(12)]
    [JsonPropertyName("confirmedAtUtc")]
    public DateTimeOffset? ConfirmedAtUtc { get; init; }

    /// <summary>Ways to reach the person that they have shown to be theirs, at most one of each kind.</summary>
    [Id(13)]
    [JsonPropertyName("contacts")]
    public ImmutableArray<OwnContact> Contacts { get; init; } = [];

    /// <summary>
    /// What the person's cookies carry. It grows when a card is changed or taken away, or a way of reaching them is:
    /// whoever has an older number is out.
    /// </summary>
    [Id(14)]
    [JsonPropertyName("session")]
    public long Session { get; init; }

    /// <summary>The one paper slip with which a new card can be made, or null.</summary>
    [Id(15)]
    [JsonPropertyName("slip")]
    public AccountKey? Slip { get; init; }

    /// <summary>When a coordinator last made a slip, or null; the person sees it.</summary>
    [Id(16)]
    [JsonPropertyName("slipAtUtc")]
    public DateTimeOffset? SlipAtUtc { get; init; }

    /// <summary>When a slip was last used for a new card, or null; the person sees it.</summary>
    [Id(17)]
    [JsonPropertyName("recoveredAtUtc")]
    public DateTimeOffset? RecoveredAtUtc { get; init; }

    /// <summary>Share cards, at most 10; those that have ended show nothing and leave with the next one.</summary>
    [Id(18)]
    [JsonPropertyName("shares")]
    public ImmutableArray<ShareGrant> Shares { get; init; } = [];

    /// <summary>The day of the latest command of the person's own, in UTC; null in older records.</summary>
    [Id(19)]
    [JsonPropertyName("seenAtUtc")]
    public DateTimeOffset? SeenAtUtc { get; init; }

    /// <summary>
    /// When the person was told that they will be removed, since they have done nothing for so long; null otherwise.
    /// </summary>
    [Id(20)]
    [JsonPropertyName("retentionNoticeAtUtc")]
    public DateTimeOffset? RetentionNoticeAtUtc { get; init; }

    /// <summary>The key of the one link to the person's calendar that is valid, or null.</summary>
    [Id(21)]
    [JsonPropertyName("calendar")]
    public CalendarKey? Calendar { get; init; }

    /// <summary>
    /// Where the person steps in for somebody, at most <see cref="OccasionLimits.OwnCountMax"/>; what is over leaves.
    /// </summary>
    [Id(22)]
    [JsonPropertyName("standIns")]
    public ImmutableDictionary<AssignmentId, OwnStandIns> StandIns { get; init; } =
        ImmutableDictionary<AssignmentId, OwnStandIns>.Empty;
}
