using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Desk;

/// <summary>A web node where coordinators have the queues open.</summary>
[Alias("mp.IDeskObserver")]
public interface IDeskObserver : IGrainObserver
{
    /// <summary>Somebody waits, or waits no longer. A hint: whoever looks reads the queue again.</summary>
    [Alias("DeskChanged")]
    [OneWay]
    Task DeskChanged();
}
