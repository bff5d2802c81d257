using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>How it goes, in one tap. It is the person's own word, and nothing follows from it but a talk.</summary>
[GenerateSerializer]
[Alias("mp.FollowUpAnswer")]
[JsonConverter(typeof(JsonStringEnumConverter<FollowUpAnswer>))]
public enum FollowUpAnswer
{
    /// <summary>Good.</summary>
    [JsonStringEnumMemberName("good")]
    Good = 0,

    /// <summary>So-so.</summary>
    [JsonStringEnumMemberName("soSo")]
    SoSo = 1,

    /// <summary>The person wants to talk; a coordinator calls within two working days.</summary>
    [JsonStringEnumMemberName("wantsToTalk")]
    WantsToTalk = 2,
}
