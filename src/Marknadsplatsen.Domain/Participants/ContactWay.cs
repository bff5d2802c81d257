using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>How a person wants to be reached.</summary>
[GenerateSerializer]
[Alias("mp.ContactWay")]
[JsonConverter(typeof(JsonStringEnumConverter<ContactWay>))]
public enum ContactWay
{
    /// <summary>Only on the pages; nothing is sent.</summary>
    [JsonStringEnumMemberName("onThisPage")]
    OnThisPage = 0,

    /// <summary>A coordinator tells the person.</summary>
    [JsonStringEnumMemberName("throughCoordinator")]
    ThroughCoordinator = 1,
}
