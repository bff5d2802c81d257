using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>What somebody does about peers.</summary>
[GenerateSerializer]
[Alias("mp.PeerStep")]
[JsonConverter(typeof(JsonStringEnumConverter<PeerStep>))]
public enum PeerStep
{
    /// <summary>The person wishes for a peer; again: with the answers of now, and after a rest.</summary>
    [JsonStringEnumMemberName("wish")]
    Wish = 0,

    /// <summary>The person wishes to be one.</summary>
    [JsonStringEnumMemberName("offer")]
    Offer = 1,

    /// <summary>The person wishes for none any more.</summary>
    [JsonStringEnumMemberName("stopWishing")]
    StopWishing = 2,

    /// <summary>The person wishes to be none any more.</summary>
    [JsonStringEnumMemberName("stopOffering")]
    StopOffering = 3,

    /// <summary>Yes to the other.</summary>
    [JsonStringEnumMemberName("yes")]
    Yes = 4,

    /// <summary>No to the other, or no more. No reason is asked for.</summary>
    [JsonStringEnumMemberName("end")]
    End = 5,

    /// <summary>Takes that back within a day, while both are free.</summary>
    [JsonStringEnumMemberName("undo")]
    Undo = 6,

    /// <summary>Writes to the other.</summary>
    [JsonStringEnumMemberName("say")]
    Say = 7,

    /// <summary>Something feels wrong: it is over, and a coordinator hears of it the same day.</summary>
    [JsonStringEnumMemberName("concern")]
    Concern = 8,

    /// <summary>A coordinator has talked with somebody who wants to be a peer.</summary>
    [JsonStringEnumMemberName("approve")]
    Approve = 9,

    /// <summary>A coordinator takes such a wish away; the person may wish again.</summary>
    [JsonStringEnumMemberName("refuse")]
    Refuse = 10,

    /// <summary>A coordinator ends a pair.</summary>
    [JsonStringEnumMemberName("part")]
    Part = 11,

    /// <summary>A coordinator has seen to what felt wrong.</summary>
    [JsonStringEnumMemberName("settle")]
    Settle = 12,
}
