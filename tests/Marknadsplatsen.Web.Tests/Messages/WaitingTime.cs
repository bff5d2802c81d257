using System.Threading.Channels;

namespace Marknadsplatsen.Web.Tests.Messages;

/// <summary>A clock that the test moves, and that tells when somebody begins to wait for it.</summary>
internal sealed class WaitingTime : TimeProvider
{
    private readonly Hosting.ManualTime time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = time.CreateTimer(callback, state, dueTime, period);
        waits.Writer.TryWrite(dueTime);
        return timer;
    }

    public void Advance(TimeSpan by) => time.Advance(by);

    /// <summary>Completes when a wait of exactly this length has begun.</summary>
    public async Task BeginsAsync(TimeSpan length)
    {
        while (await waits.Reader.ReadAsync() != length)
        {
        }
    }
}
