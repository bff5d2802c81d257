using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>A person wants the assignment: one tap on "Jag vill prova".</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AcceptPlace")]
public sealed record AcceptPlace
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>The session, when sessions have places of their own.</summary>
    [Id(2)]
    [JsonPropertyName("session")]
    public SessionId? Session { get; init; }

    /// <summary>The person has said that they have reached the least age. Kept only as a met requirement.</summary>
    [Id(3)]
    [JsonPropertyName("isOldEnough")]
    public bool IsOldEnough { get; init; }

    /// <summary>
    /// How well the person is known. The participant's own grain says it; what others say is not heard.
    /// </summary>
    [Id(4)]
    [JsonPropertyName("standing")]
    public Standing Standing { get; init; }

    /// <summary>
    /// A keyed hash of the place on the net where the tap came from, or null when nothing is counted there. It never
    /// reaches the assignment.
    /// </summary>
    [Id(5)]
    [JsonPropertyName("door")]
    public string? Door { get; init; }

    /// <summary>How many the person brings, see <see cref="BringGuests"/>.</summary>
    [Id(6)]
    [JsonPropertyName("guests")]
    public int Guests { get; init; }
}
