namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[Alias("test.ICounterGrain")]
public interface ICounterGrain : IGrainWithStringKey
{
    /// <summary>Adds one without awaiting.</summary>
    Task<int> Add();

    /// <summary>Adds one with an await between the reading and the writing.</summary>
    Task<int> AddAcrossAwait();

    Task<int> Value();
}
