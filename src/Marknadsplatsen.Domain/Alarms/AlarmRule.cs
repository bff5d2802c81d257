using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Alarms;

/// <summary>Why places are at risk; the first that fits is told.</summary>
[GenerateSerializer]
[Alias("mp.AlarmRule")]
[JsonConverter(typeof(JsonStringEnumConverter<AlarmRule>))]
public enum AlarmRule
{
    /// <summary>Soon to begin and not half full.</summary>
    [JsonStringEnumMemberName("beginsSoon")]
    BeginsSoon = 0,

    /// <summary>A place has been free for long and nobody new has come meanwhile.</summary>
    [JsonStringEnumMemberName("nobodyNew")]
    NobodyNew = 1,

    /// <summary>Published a while ago, and nobody has a place or holds one.</summary>
    [JsonStringEnumMemberName("nobodyYet")]
    NobodyYet = 2,
}
