using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Talks;

/// <summary>
/// One message. The person is always one of the two who read it: nothing is said about anybody that they cannot read.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TalkMessage")]
public sealed record TalkMessage
{
    /// <summary>From 1, one more than the message before it.</summary>
    [Id(0)]
    [JsonPropertyName("number")]
    public int Number { get; init; }

    /// <summary>The other one: the association or a coordinator.</summary>
    [Id(1)]
    [JsonPropertyName("with")]
    public OwnerRole With { get; init; }

    /// <summary>Whether the person wrote it; otherwise the other one did.</summary>
    [Id(2)]
    [JsonPropertyName("isFromPerson")]
    public bool IsFromPerson { get; init; }

    /// <summary>1 to 280 characters, plain text.</summary>
    [Id(3)]
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>When.</summary>
    [Id(4)]
    [JsonPropertyName("sentAtUtc")]
    public DateTimeOffset SentAtUtc { get; init; }

    /// <summary>It thanks the person for something, and stands in "Det här har du gjort".</summary>
    [Id(5)]
    [JsonPropertyName("isThanks")]
    public bool IsThanks { get; init; }
}
