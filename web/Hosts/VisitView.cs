using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>What the page about receiving people shows.</summary>
public sealed record VisitView
{
    /// <summary>The assignment.</summary>
    public required AssignmentState State { get; init; }

    /// <summary>What those with a place are told now; null for nothing.</summary>
    public string? Greeting { get; init; }

    /// <summary>Times that are over, the latest first.</summary>
    public IReadOnlyList<Occasion> Past { get; init; } = [];

    /// <summary>How many came, the latest first.</summary>
    public IReadOnlyList<AttendanceTotal> Counted { get; init; } = [];

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>The greeting as it was typed; null when its form has not come back.</summary>
    public string? TypedGreeting { get; init; }

    /// <summary>The time as it was chosen.</summary>
    public string? TypedOccasion { get; init; }

    /// <summary>The number as it was typed.</summary>
    public string? TypedCount { get; init; }

    /// <summary>The command of the form that came back; null when none did.</summary>
    public CommandId? Command { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];
}
