namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GenerateSerializer, Immutable, Alias("test.RecordState")]
public sealed record RecordState
{
    [Id(0)]
    public int Value { get; init; }
}
