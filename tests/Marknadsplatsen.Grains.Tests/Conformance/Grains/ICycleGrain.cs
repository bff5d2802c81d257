namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[Alias("test.ICycleGrain")]
public interface ICycleGrain : IGrainWithStringKey
{
    /// <summary>Awaits the other grain, which awaits this one.</summary>
    Task Go(string other);

    /// <summary>Awaits the grain that called.</summary>
    Task CallBack(string caller);

    Task Touch();
}
