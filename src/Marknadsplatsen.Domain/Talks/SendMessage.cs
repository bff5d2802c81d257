using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Talks;

/// <summary>Somebody writes within an engagement.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SendMessage")]
public sealed record SendMessage
{
    /// <summary>This sending.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who writes.</summary>
    [Id(1)]
    [JsonPropertyName("from")]
    public OwnerRole From { get; init; }

    /// <summary>To whom, when the person writes; the others always write to the person.</summary>
    [Id(2)]
    [JsonPropertyName("to")]
    public OwnerRole To { get; init; }

    /// <summary>What; anything that is no text of a message is refused.</summary>
    [Id(3)]
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>It thanks for something, see <see cref="TalkMessage.IsThanks"/>; not for the person.</summary>
    [Id(4)]
    [JsonPropertyName("isThanks")]
    public bool IsThanks { get; init; }
}
