using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Participants;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Dispatch;

/// <summary>
/// The waves about one assignment, found by its id (DOMAIN 6.5). Protects: nobody is told twice, and a wave is never
/// larger or sooner than <see cref="DispatchRules"/> says. The places are the assignment's own; nobody gets one here.
/// </summary>
[Alias("mp.IDispatchGrain")]
public interface IDispatchGrain : IGrainWithStringKey
{
    /// <summary>
    /// Looks at the assignment and tells the next wave when it is due; otherwise a reminder does. Called by the
    /// assignment's outbox when it is published or has places again; harmless at any time.
    /// </summary>
    [Alias("Consider")]
    Task Consider();

    /// <summary>A person is erased: nothing here refers to them any more. Twice changes nothing more.</summary>
    [Alias("Forget")]
    Task Forget(ParticipantId participant);

    /// <summary>The waves as stored.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<DispatchRecord> View();
}
