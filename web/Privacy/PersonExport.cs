using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;

namespace Marknadsplatsen.Web.Privacy;

/// <summary>
/// Everything that is stored about a person (GDPR art. 15 and 20). Not in it is only what proves a card, since whoever
/// finds the file could try to guess the card from it.
/// </summary>
public sealed record PersonExport
{
    /// <summary>The person's own record.</summary>
    [JsonPropertyName("participant")]
    public required ParticipantRecord Participant { get; init; }

    /// <summary>The addresses and numbers that are sealed in the record, opened for the person.</summary>
    [JsonPropertyName("ways")]
    public ImmutableArray<string> Ways { get; init; } = [];

    /// <summary>What the person has been told of, and how often we may write.</summary>
    [JsonPropertyName("notices")]
    public NoticeRecord? Notices { get; init; }

    /// <summary>What the person and others have written to each other.</summary>
    [JsonPropertyName("talks")]
    public ImmutableArray<TalkRecord> Talks { get; init; } = [];

    /// <summary>What the person has said feels wrong.</summary>
    [JsonPropertyName("inquiries")]
    public ImmutableArray<InquiryRecord> Inquiries { get; init; } = [];

    /// <summary>Who is there for the person, and how it goes.</summary>
    [JsonPropertyName("support")]
    public SupportRecord? Support { get; init; }

    /// <summary>Whether the person wants a peer or to be one, and with whom.</summary>
    [JsonPropertyName("peers")]
    public PeerView? Peers { get; init; }

    /// <summary>What the person has done, and their certificates.</summary>
    [JsonPropertyName("deeds")]
    public DeedRecord? Deeds { get; init; }

    /// <summary>What coordinators have done for the person.</summary>
    [JsonPropertyName("acting")]
    public ActingRecord? Acting { get; init; }

    /// <summary>Who has looked, newest first.</summary>
    [JsonPropertyName("accessLog")]
    public ImmutableArray<AccessEntry> AccessLog { get; init; } = [];

    /// <summary>Looks that there was no room for in the log.</summary>
    [JsonPropertyName("accessLogMore")]
    public int AccessLogMore { get; init; }
}
