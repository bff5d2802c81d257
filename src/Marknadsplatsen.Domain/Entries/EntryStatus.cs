using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>Where an association stands on its way into the marketplace.</summary>
[GenerateSerializer]
[Alias("mp.EntryStatus")]
[JsonConverter(typeof(JsonStringEnumConverter<EntryStatus>))]
public enum EntryStatus
{
    /// <summary>A coordinator looks at it.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting = 0,

    /// <summary>A coordinator has asked something, and the association answers.</summary>
    [JsonStringEnumMemberName("asked")]
    Asked = 1,

    /// <summary>It may post.</summary>
    [JsonStringEnumMemberName("verified")]
    Verified = 2,

    /// <summary>A coordinator has said no, and why. It can be changed back by calling.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused = 3,
}
