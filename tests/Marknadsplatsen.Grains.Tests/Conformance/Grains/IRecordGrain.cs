namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[Alias("test.IRecordGrain")]
public interface IRecordGrain : IGrainWithStringKey
{
    Task Set(int value);

    Task<int> Get();

    Task Clear();

    /// <summary>What the record held when OnActivateAsync ran.</summary>
    Task<int> SeenOnActivation();

    Task Deactivate();
}
