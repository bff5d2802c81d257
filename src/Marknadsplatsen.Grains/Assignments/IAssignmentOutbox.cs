using System.Collections.Immutable;

namespace Marknadsplatsen.Grains.Assignments;

/// <summary>
/// How an assignment's outbox pump, which runs between turns, tells its own grain what has been delivered.
/// </summary>
[Alias("mp.IAssignmentOutbox")]
internal interface IAssignmentOutbox : IGrainWithStringKey
{
    /// <summary>Forgets what the receivers have heard: outbox entry to version.</summary>
    [Alias("MarkDelivered")]
    Task MarkDelivered(ImmutableDictionary<string, long> delivered);
}
