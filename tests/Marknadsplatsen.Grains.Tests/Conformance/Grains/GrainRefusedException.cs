namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GenerateSerializer, Alias("test.GrainRefusedException")]
public sealed class GrainRefusedException(string message) : Exception(message)
{
    [Id(0)]
    public string Code { get; init; } = "";
}
