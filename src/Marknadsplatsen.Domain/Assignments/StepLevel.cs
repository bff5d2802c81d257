using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>How much an assignment is. A label, never a gate: nobody has to take a lower step first.</summary>
[GenerateSerializer]
[Alias("mp.StepLevel")]
[JsonConverter(typeof(JsonStringEnumConverter<StepLevel>))]
public enum StepLevel
{
    /// <summary>Look in: come and go, no demands.</summary>
    [JsonStringEnumMemberName("dropIn")]
    DropIn = 0,

    /// <summary>One or a few hours a week.</summary>
    [JsonStringEnumMemberName("fewHours")]
    FewHours = 1,

    /// <summary>The same time every week.</summary>
    [JsonStringEnumMemberName("regular")]
    Regular = 2,

    /// <summary>Training for a job, with a supervisor and a coordinator.</summary>
    [JsonStringEnumMemberName("workTraining")]
    WorkTraining = 3,

    /// <summary>A job with pay, protected or ordinary.</summary>
    [JsonStringEnumMemberName("employment")]
    Employment = 4,
}
