using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>What carries a message to a person outside the pages.</summary>
[GenerateSerializer]
[Alias("mp.ContactKind")]
[JsonConverter(typeof(JsonStringEnumConverter<ContactKind>))]
public enum ContactKind
{
    /// <summary>E-mail.</summary>
    [JsonStringEnumMemberName("email")]
    Email = 0,

    /// <summary>A text message (SMS) to a mobile phone.</summary>
    [JsonStringEnumMemberName("textMessage")]
    TextMessage = 1,
}
