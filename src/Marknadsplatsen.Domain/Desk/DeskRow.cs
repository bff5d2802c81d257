using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Desk;

/// <summary>
/// One person who waits in one assignment, by pseudonym, or a question to its host that nobody has put a name to: who
/// owns the next step, and by when.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DeskRow")]
public sealed record DeskRow
{
    /// <summary>Finds the engagement again, see <see cref="Pseudonyms.ReferenceOf"/>.</summary>
    [Id(0)]
    [JsonPropertyName("reference")]
    public required string Reference { get; init; }

    /// <summary>What the person is called in this assignment, see <see cref="Pseudonyms"/>.</summary>
    [Id(1)]
    [JsonPropertyName("pseudonym")]
    public required string Pseudonym { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(2)]
    [JsonPropertyName("state")]
    public EngagementState State { get; init; }

    /// <summary>Who owns the next step; null only when the rule that somebody always does has been broken.</summary>
    [Id(3)]
    [JsonPropertyName("owner")]
    public OwnerRole? Owner { get; init; }

    /// <summary>By when the next step is due.</summary>
    [Id(4)]
    [JsonPropertyName("nextStepAtUtc")]
    public DateTimeOffset? NextStepAtUtc { get; init; }

    /// <summary>Since when the person has waited.</summary>
    [Id(5)]
    [JsonPropertyName("waitingSinceUtc")]
    public DateTimeOffset WaitingSinceUtc { get; init; }

    /// <summary>What somebody wonders whether the place offers; null when the row is a person's.</summary>
    [Id(6)]
    [JsonPropertyName("asked")]
    public QualityId? Asked { get; init; }

    /// <summary>
    /// The row of a question: the host's until its date, and then late, so that a coordinator asks (DOMAIN 6.2).
    /// </summary>
    public static DeskRow Of(AskedQuality asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new DeskRow
        {
            Reference = $"asked-{asked.Quality}",
            Pseudonym = "",
            Owner = OwnerRole.Association,
            NextStepAtUtc = asked.AnswerByUtc ?? asked.AskedAtUtc,
            WaitingSinceUtc = asked.AskedAtUtc,
            Asked = asked.Quality,
        };
    }

    /// <summary>The row of an engagement.</summary>
    public static DeskRow Of(AssignmentId assignment, Engagement engagement)
    {
        ArgumentNullException.ThrowIfNull(engagement);
        return new DeskRow
        {
            Reference = Pseudonyms.ReferenceOf(assignment, engagement.Participant),
            Pseudonym = Pseudonyms.Of(assignment, engagement),
            State = engagement.State,
            Owner = engagement.Owner,
            NextStepAtUtc = engagement.NextStepAtUtc,
            WaitingSinceUtc = engagement.WaitingSinceUtc,
        };
    }
}
