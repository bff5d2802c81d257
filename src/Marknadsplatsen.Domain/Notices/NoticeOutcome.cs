using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Notices;

/// <summary>What became of telling a person.</summary>
[GenerateSerializer]
[Alias("mp.NoticeOutcome")]
[JsonConverter(typeof(JsonStringEnumConverter<NoticeOutcome>))]
public enum NoticeOutcome
{
    /// <summary>The notice is with the person, now or since before.</summary>
    [JsonStringEnumMemberName("told")]
    Told = 0,

    /// <summary>No message is left for today, or there is nobody any more. Nothing is stored.</summary>
    [JsonStringEnumMemberName("notNow")]
    NotNow = 1,
}
