using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>What a person says about one occasion. Never with a reason.</summary>
[GenerateSerializer]
[Alias("mp.OccasionStep")]
[JsonConverter(typeof(JsonStringEnumConverter<OccasionStep>))]
public enum OccasionStep
{
    /// <summary>"Jag kommer inte": the occasion is free for somebody else, the place is kept.</summary>
    [JsonStringEnumMemberName("skip")]
    Skip = 0,

    /// <summary>Takes it back: the person comes after all.</summary>
    [JsonStringEnumMemberName("come")]
    Come = 1,

    /// <summary>"Hoppa in": comes once on an occasion that somebody has freed.</summary>
    [JsonStringEnumMemberName("stepIn")]
    StepIn = 2,

    /// <summary>Takes that back; the occasion is free again.</summary>
    [JsonStringEnumMemberName("stepOut")]
    StepOut = 3,
}
