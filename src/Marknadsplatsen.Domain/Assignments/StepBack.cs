using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>How a person steps back from, or returns to, an assignment. Never with a reason.</summary>
[GenerateSerializer]
[Alias("mp.StepBack")]
[JsonConverter(typeof(JsonStringEnumConverter<StepBack>))]
public enum StepBack
{
    /// <summary>No to an interest, a hold or a proposal.</summary>
    [JsonStringEnumMemberName("decline")]
    Decline = 0,

    /// <summary>Leaves a place.</summary>
    [JsonStringEnumMemberName("leave")]
    Leave = 1,

    /// <summary>Rests and keeps the place.</summary>
    [JsonStringEnumMemberName("pause")]
    Pause = 2,

    /// <summary>Comes back from a pause.</summary>
    [JsonStringEnumMemberName("resume")]
    Resume = 3,

    /// <summary>Takes back a decline or a leave, within 24 hours.</summary>
    [JsonStringEnumMemberName("undo")]
    Undo = 4,
}
