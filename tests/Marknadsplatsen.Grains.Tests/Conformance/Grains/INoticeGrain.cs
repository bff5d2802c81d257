namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[Alias("test.INoticeGrain")]
public interface INoticeGrain : IGrainWithStringKey
{
    Task Subscribe(INoticeObserver observer);

    /// <summary>Tells every observer, and answers how many there are afterwards.</summary>
    Task<int> Publish(string text);
}
