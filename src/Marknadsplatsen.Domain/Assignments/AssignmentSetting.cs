using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Who meets at the place. Mixed settings are preferred.</summary>
[GenerateSerializer]
[Alias("mp.AssignmentSetting")]
[JsonConverter(typeof(JsonStringEnumConverter<AssignmentSetting>))]
public enum AssignmentSetting
{
    /// <summary>Where everyone else is.</summary>
    [JsonStringEnumMemberName("openToEveryone")]
    OpenToEveryone = 0,

    /// <summary>A place for a group.</summary>
    [JsonStringEnumMemberName("targetGroup")]
    TargetGroup = 1,
}
