namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>
/// A clock that runs like the machine's, so that nothing waits for ever, and that a test can put forward.
/// </summary>
internal sealed class MovedTime : TimeProvider
{
    private long ticks;

    public override DateTimeOffset GetUtcNow() =>
        System.GetUtcNow() + new TimeSpan(Interlocked.Read(ref ticks));

    public void Forward(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
