using System.Collections.Immutable;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Dispatch;

/// <summary>
/// How the outbox pump of an assignment's waves, which runs between turns, tells its own grain what has been delivered.
/// </summary>
[Alias("mp.IDispatchOutbox")]
internal interface IDispatchOutbox : IGrainWithStringKey
{
    /// <summary>Those people have their notices: participant to wave.</summary>
    [Alias("MarkDelivered")]
    Task MarkDelivered(ImmutableDictionary<string, long> delivered);

    /// <summary>The person could not be told after all, and may be told in another wave.</summary>
    [Alias("PutBack")]
    Task PutBack(ParticipantId participant);
}
