using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Desk;

/// <summary>One person who waits in one assignment, by pseudonym: who owns the next step, and by when.</summary>
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
