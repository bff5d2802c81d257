using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>
/// Two people who may suit each other: suggested, on once both have said yes, or over. They are never suggested to each
/// other again.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PeerPair")]
public sealed record PeerPair
{
    /// <summary>How long a suggestion waits for both: chosen, time to think and to ask somebody.</summary>
    public static readonly TimeSpan AnswerLength = TimeSpan.FromDays(14);

    /// <summary>Finds it from a page, without anybody's id in it.</summary>
    [Id(0)]
    [JsonPropertyName("key")]
    public required string Key { get; init; }

    /// <summary>Who wished for a peer.</summary>
    [Id(1)]
    [JsonPropertyName("newcomer")]
    public required PeerPart Newcomer { get; init; }

    /// <summary>Who wished to be one.</summary>
    [Id(2)]
    [JsonPropertyName("supporter")]
    public required PeerPart Supporter { get; init; }

    /// <summary>What they have in common.</summary>
    [Id(3)]
    [JsonPropertyName("common")]
    public required PeerProfile Common { get; init; }

    /// <summary>When they were suggested to each other.</summary>
    [Id(4)]
    [JsonPropertyName("suggestedAtUtc")]
    public DateTimeOffset SuggestedAtUtc { get; init; }

    /// <summary>
    /// When it was over, by either's no, either's end or nobody's answer; null while it is not. No reason.
    /// </summary>
    [Id(5)]
    [JsonPropertyName("endedAtUtc")]
    public DateTimeOffset? EndedAtUtc { get; init; }

    /// <summary>Who may undo that: who ended it. Null when nobody may.</summary>
    [Id(6)]
    [JsonPropertyName("endedBy")]
    public PeerSide? EndedBy { get; init; }

    /// <summary>
    /// Since when one of them has said that something feels wrong; null when a coordinator has seen to it.
    /// </summary>
    [Id(7)]
    [JsonPropertyName("concernAtUtc")]
    public DateTimeOffset? ConcernAtUtc { get; init; }

    /// <summary>What they have written, oldest first, at most <see cref="PeerRules.LineCountMax"/>.</summary>
    [Id(8)]
    [JsonPropertyName("lines")]
    public ImmutableArray<PeerLine> Lines { get; init; } = [];

    /// <summary>Whether it is not over.</summary>
    [JsonIgnore]
    public bool IsOpen => EndedAtUtc is null;

    /// <summary>Since when both have said yes; null before, and when it is over.</summary>
    [JsonIgnore]
    public DateTimeOffset? OnSinceUtc => IsOpen && Newcomer.YesAtUtc > Supporter.YesAtUtc
        ? Newcomer.YesAtUtc
        : IsOpen && Newcomer.YesAtUtc is not null ? Supporter.YesAtUtc : null;

    /// <summary>Which of the two somebody is; null for anybody else.</summary>
    public PeerSide? SideOf(ParticipantId participant) =>
        Newcomer.Participant == participant ? PeerSide.Newcomer
        : Supporter.Participant == participant ? PeerSide.Supporter : null;

    /// <summary>One of the two.</summary>
    public PeerPart Part(PeerSide side) => side == PeerSide.Newcomer ? Newcomer : Supporter;

    /// <summary>The other of the two.</summary>
    public PeerPart Other(PeerSide side) => side == PeerSide.Newcomer ? Supporter : Newcomer;

    /// <summary>The pair with one of the two changed.</summary>
    public PeerPair With(PeerSide side, PeerPart part) =>
        side == PeerSide.Newcomer ? this with { Newcomer = part } : this with { Supporter = part };

    /// <summary>What one of the two is called here before the other may know more, and at the desk.</summary>
    public string Pseudonym(PeerSide side) => Pseudonyms.Of(new AssignmentId($"peer-{Key}"), Part(side).Participant);
}
