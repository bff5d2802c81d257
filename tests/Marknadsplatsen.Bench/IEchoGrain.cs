namespace Marknadsplatsen.Bench;

[Alias("bench.IEchoGrain")]
public interface IEchoGrain : IGrainWithStringKey
{
    Task<int> Echo(int value);
}
