using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Who shows the work to somebody who trains for a job, and what they learn (DOMAIN row 11).</summary>
/// <param name="Supervisor">The supervisor's role, never a person's name; at most 60 characters.</param>
/// <param name="Plan">What is done in which order, at most 280 characters; null when it is made together.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.WorkPlan")]
public sealed record WorkPlan(
    [property: Id(0), JsonPropertyName("supervisor")] string Supervisor,
    [property: Id(1), JsonPropertyName("plan")] string? Plan)
{
    /// <summary>The longest role.</summary>
    public const int SupervisorLengthMax = 60;

    /// <summary>The longest plan (U18).</summary>
    public const int PlanLengthMax = 280;

    /// <summary>Whether a role is named and nothing is too long.</summary>
    [JsonIgnore]
    public bool IsRight => !string.IsNullOrWhiteSpace(Supervisor)
        && Supervisor.Length <= SupervisorLengthMax && !(Plan?.Length > PlanLengthMax);
}
