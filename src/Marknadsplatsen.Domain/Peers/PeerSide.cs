using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>The two wishes, which are kept apart (DOMAIN 4.2).</summary>
[GenerateSerializer]
[Alias("mp.PeerSide")]
[JsonConverter(typeof(JsonStringEnumConverter<PeerSide>))]
public enum PeerSide
{
    /// <summary>"Jag vill ha en kamrat med mig."</summary>
    [JsonStringEnumMemberName("newcomer")]
    Newcomer = 0,

    /// <summary>"Jag vill vara kamratstödjare."</summary>
    [JsonStringEnumMemberName("supporter")]
    Supporter = 1,
}
