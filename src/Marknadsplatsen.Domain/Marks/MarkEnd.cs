using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>How an application or a mark came to its end.</summary>
[GenerateSerializer]
[Alias("mp.MarkEnd")]
[JsonConverter(typeof(JsonStringEnumConverter<MarkEnd>))]
public enum MarkEnd
{
    /// <summary>The panel said no.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused = 0,

    /// <summary>The panel took the mark back.</summary>
    [JsonStringEnumMemberName("takenBack")]
    TakenBack = 1,

    /// <summary>The association gave it back, or took back its application.</summary>
    [JsonStringEnumMemberName("givenBack")]
    GivenBack = 2,
}
