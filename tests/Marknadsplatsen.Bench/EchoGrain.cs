namespace Marknadsplatsen.Bench;

[GrainType("bench-echo")]
internal sealed class EchoGrain : Grain, IEchoGrain
{
    public Task<int> Echo(int value) => Task.FromResult(value);
}
