using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>A rule of the place, never a demand on what a person is.</summary>
[GenerateSerializer]
[Alias("mp.HouseRule")]
[JsonConverter(typeof(JsonStringEnumConverter<HouseRule>))]
public enum HouseRule
{
    /// <summary>Nobody is under the influence here.</summary>
    [JsonStringEnumMemberName("soberPlace")]
    SoberPlace = 0,

    /// <summary>The threshold is low.</summary>
    [JsonStringEnumMemberName("comeAsYouAre")]
    ComeAsYouAre = 1,
}
