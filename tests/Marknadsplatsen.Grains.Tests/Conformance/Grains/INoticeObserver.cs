using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[Alias("test.INoticeObserver")]
public interface INoticeObserver : IGrainObserver
{
    [OneWay]
    Task Noticed(string text);
}
