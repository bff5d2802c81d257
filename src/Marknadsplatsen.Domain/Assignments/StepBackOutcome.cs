using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>The answers to <see cref="TakeStepBack"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.StepBackOutcome")]
public abstract record StepBackOutcome : AssignmentOutcome
{
    private StepBackOutcome()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="State">Where the engagement stands now.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.StepBackOutcome.Changed")]
    public sealed record Changed(
        [property: Id(0), JsonPropertyName("state")] EngagementState State) : StepBackOutcome;

    /// <summary>A leave was undone, but the place has gone: the person is first in the next wave.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.StepBackOutcome.FirstInLine")]
    public sealed record FirstInLine : StepBackOutcome;

    /// <summary>Refused: there is no engagement in a state that this step applies to.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.StepBackOutcome.NothingToChange")]
    public sealed record NothingToChange : StepBackOutcome;

    /// <summary>Refused: the command id was used before with another content.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.StepBackOutcome.CommandReused")]
    public sealed record CommandReused : StepBackOutcome;
}
