using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>One question answered or skipped. Saved at once.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SaveAnswers")]
public sealed record SaveAnswers
{
    /// <summary>This answer.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant, used when the participant is new.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Which question was on the page.</summary>
    [Id(2)]
    [JsonPropertyName("question")]
    public Question Question { get; init; }

    /// <summary>All answers after it.</summary>
    [Id(3)]
    [JsonPropertyName("answers")]
    public required Answers Answers { get; init; }
}
