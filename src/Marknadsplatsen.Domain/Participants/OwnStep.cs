using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>What a person does with a suggestion, on their own record only.</summary>
[GenerateSerializer]
[Alias("mp.OwnStep")]
[JsonConverter(typeof(JsonStringEnumConverter<OwnStep>))]
public enum OwnStep
{
    /// <summary>Do not show this place again.</summary>
    [JsonStringEnumMemberName("hide")]
    Hide = 0,

    /// <summary>Show it again after all.</summary>
    [JsonStringEnumMemberName("show")]
    Show = 1,

    /// <summary>Remember an open activity.</summary>
    [JsonStringEnumMemberName("save")]
    Save = 2,

    /// <summary>Do not remember it any more.</summary>
    [JsonStringEnumMemberName("forget")]
    Forget = 3,
}
