using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Pictures;

/// <summary>Who sees a picture.</summary>
[GenerateSerializer]
[Alias("mp.PictureStage")]
[JsonConverter(typeof(JsonStringEnumConverter<PictureStage>))]
public enum PictureStage
{
    /// <summary>Everybody.</summary>
    [JsonStringEnumMemberName("shown")]
    Shown = 0,

    /// <summary>Only its association and the coordinators, until one of them has looked.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting = 1,

    /// <summary>Nobody: its files are removed, and its association reads why.</summary>
    [JsonStringEnumMemberName("sentBack")]
    SentBack = 2,
}
