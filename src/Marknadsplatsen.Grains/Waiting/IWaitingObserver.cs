using Marknadsplatsen.Domain.Waiting;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Waiting;

/// <summary>A web node where somebody may have a page open with what waits.</summary>
[Alias("mp.IWaitingObserver")]
public interface IWaitingObserver : IGrainObserver
{
    /// <summary>Something waits, or waits no longer. A hint: whoever looks reads again.</summary>
    [Alias("WaitingChanged")]
    [OneWay]
    Task WaitingChanged(WaitingNotice notice);
}
