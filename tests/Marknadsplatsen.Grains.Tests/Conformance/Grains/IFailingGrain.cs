using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[Alias("test.IFailingGrain")]
public interface IFailingGrain : IGrainWithStringKey
{
    Task FailAtOnce();

    Task<int> FailAfterAwait();

    [OneWay]
    Task FailUnheard();

    Task Ping();
}
