using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What a command leads to: the events to store, and the answer to give once they are stored.</summary>
/// <typeparam name="TOutcome">The command's family of answers.</typeparam>
/// <param name="State">The state after the events; null when nothing has been published.</param>
/// <param name="Events">What happened, in order; empty when nothing changes.</param>
/// <param name="Outcome">The answer.</param>
public sealed record Decision<TOutcome>(
    AssignmentState? State,
    ImmutableArray<AssignmentEvent> Events,
    TOutcome Outcome)
    where TOutcome : AssignmentOutcome;
