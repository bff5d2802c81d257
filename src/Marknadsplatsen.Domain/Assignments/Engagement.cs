using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// The relation between one participant and one assignment, with its place. Stored in the assignment's record.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Engagement")]
public sealed record Engagement
{
    /// <summary>Who.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(1)]
    [JsonPropertyName("state")]
    public EngagementState State { get; init; }

    /// <summary>The session, when it has places of its own.</summary>
    [Id(2)]
    [JsonPropertyName("session")]
    public SessionId? Session { get; init; }

    /// <summary>Who owns the next step; null only when Declined or Ended.</summary>
    [Id(3)]
    [JsonPropertyName("owner")]
    public OwnerRole? Owner { get; init; }

    /// <summary>By when the next step is due; null only when Declined or Ended.</summary>
    [Id(4)]
    [JsonPropertyName("nextStepAtUtc")]
    public DateTimeOffset? NextStepAtUtc { get; init; }

    /// <summary>When the state last changed.</summary>
    [Id(5)]
    [JsonPropertyName("changedAtUtc")]
    public DateTimeOffset ChangedAtUtc { get; init; }

    /// <summary>Since when the person has wanted this: the order of waves.</summary>
    [Id(6)]
    [JsonPropertyName("waitingSinceUtc")]
    public DateTimeOffset WaitingSinceUtc { get; init; }

    /// <summary>When an unanswered hold last ended; those never offered come first.</summary>
    [Id(7)]
    [JsonPropertyName("offeredAtUtc")]
    public DateTimeOffset? OfferedAtUtc { get; init; }

    /// <summary>A leave was undone after the place had gone: first in the next wave.</summary>
    [Id(8)]
    [JsonPropertyName("isFirstInLine")]
    public bool IsFirstInLine { get; init; }

    /// <summary>Until when the place is held, at least 24 hours from the start; null unless Held or Proposed.</summary>
    [Id(9)]
    [JsonPropertyName("holdEndsAtUtc")]
    public DateTimeOffset? HoldEndsAtUtc { get; init; }

    /// <summary>What has to be ticked before the place is the person's.</summary>
    [Id(10)]
    [JsonPropertyName("missing")]
    public ImmutableArray<Requirement> Missing { get; init; } = [];

    /// <summary>The state that an undo goes back to; null when there is nothing to undo.</summary>
    [Id(11)]
    [JsonPropertyName("undoState")]
    public EngagementState? UndoState { get; init; }

    /// <summary>The version of the assignment's record in which this last changed.</summary>
    [Id(12)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>What the association calls the person, see <see cref="Pseudonyms"/>; null in older records.</summary>
    [Id(13)]
    [JsonPropertyName("pseudonym")]
    public string? Pseudonym { get; init; }

    /// <summary>
    /// Held: the person has said yes and only waits for what the host ticks. False when the place was offered and the
    /// person has yet to answer.
    /// </summary>
    [Id(14)]
    [JsonPropertyName("hasSaidYes")]
    public bool HasSaidYes { get; init; }

    /// <summary>
    /// Nobody had confirmed the person when they tapped; a card, a code or a coordinator takes it away.
    /// </summary>
    [Id(15)]
    [JsonPropertyName("isUnconfirmed")]
    public bool IsUnconfirmed { get; init; }

    /// <summary>A change that the person has yet to say yes to; null when there is none.</summary>
    [Id(16)]
    [JsonPropertyName("change")]
    public TermsChange? Change { get; init; }

    /// <summary>
    /// What the person lets the association call them while they have the place; null while they have chosen nothing.
    /// It leaves with the place, so that nobody who has said no or has left is shown by name.
    /// </summary>
    [Id(17)]
    [JsonPropertyName("shownAlias")]
    public string? ShownAlias { get; init; }

    /// <summary>
    /// Times to come that the person does not come to, at most <see cref="OccasionLimits.SkippedCountMax"/>; the place
    /// is kept. What is over is not remembered.
    /// </summary>
    [Id(18)]
    [JsonPropertyName("skipped")]
    public ImmutableArray<SkippedOccasion> Skipped { get; init; } = [];

    /// <summary>How many the person brings, without names; they take no places.</summary>
    [Id(19)]
    [JsonPropertyName("guests")]
    public int Guests { get; init; }

    /// <summary>When the person was last told that it is closed on days that were open; null for never.</summary>
    [Id(20)]
    [JsonPropertyName("closingToldAtUtc")]
    public DateTimeOffset? ClosingToldAtUtc { get; init; }

    /// <summary>
    /// The way to reach them that the person lets the association see while they have the place; null while they have
    /// chosen none. Its account only: the address is in the person's own record, and another one is another account.
    /// </summary>
    [Id(21)]
    [JsonPropertyName("shownContact")]
    public AccountKey? ShownContact { get; init; }

    /// <summary>Whether the engagement takes a place: accepted, started, ongoing or paused.</summary>
    [JsonIgnore]
    public bool IsTaken =>
        State is EngagementState.Accepted or EngagementState.Started
            or EngagementState.Ongoing or EngagementState.Paused;

    /// <summary>Whether a place is held for the person.</summary>
    [JsonIgnore]
    public bool IsHeld => State is EngagementState.Held or EngagementState.Proposed;

    /// <summary>Whether it is over, for now.</summary>
    [JsonIgnore]
    public bool IsClosed => State is EngagementState.Declined or EngagementState.Ended;

    /// <summary>Whether it is open although nobody owns the next step or has said when: no rule does so.</summary>
    [JsonIgnore]
    public bool IsWithoutOwner => !IsClosed && (Owner is null || NextStepAtUtc is null);
}
