using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Sharing;

/// <summary>
/// Everything that can be shared with a card, and nothing else can. Nothing in it comes from an authority (DOMAIN row
/// 105).
/// </summary>
[GenerateSerializer]
[Alias("mp.ShareField")]
[JsonConverter(typeof(JsonStringEnumConverter<ShareField>))]
public enum ShareField
{
    /// <summary>What the person is called.</summary>
    [JsonStringEnumMemberName("alias")]
    Alias = 0,

    /// <summary>The answers to the six questions.</summary>
    [JsonStringEnumMemberName("wishes")]
    Wishes = 1,

    /// <summary>The places the person has, is held or waits for. Not what is over.</summary>
    [JsonStringEnumMemberName("places")]
    Places = 2,

    /// <summary>One match: what it is and whose.</summary>
    [JsonStringEnumMemberName("what")]
    What = 3,

    /// <summary>One match: when, and the next time.</summary>
    [JsonStringEnumMemberName("when")]
    When = 4,

    /// <summary>One match: where.</summary>
    [JsonStringEnumMemberName("where")]
    Where = 5,

    /// <summary>One match: who meets the person, as the association has told.</summary>
    [JsonStringEnumMemberName("meets")]
    Meets = 6,

    /// <summary>One match: what has changed, a pause, and times the person does not come to.</summary>
    [JsonStringEnumMemberName("changes")]
    Changes = 7,
}
