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
}
