using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Utilities;

namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GrainType("test-notice")]
internal sealed class NoticeGrain(ManualTime time) : Grain, INoticeGrain
{
    private readonly ObserverManager<INoticeObserver> observers =
        new(TimeSpan.FromMinutes(5), NullLogger.Instance) { GetDateTime = () => time.GetUtcNow().UtcDateTime };

    public Task Subscribe(INoticeObserver observer)
    {
        observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }

    public async Task<int> Publish(string text)
    {
        await observers.Notify(observer => observer.Noticed(text));
        return observers.Count;
    }
}
