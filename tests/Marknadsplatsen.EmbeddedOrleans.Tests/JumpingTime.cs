using Marknadsplatsen.Grains.Tests.Conformance;

namespace Marknadsplatsen.EmbeddedOrleans.Tests;

/// <summary>A clock that jumps an hour after each of the next readings.</summary>
internal sealed class JumpingTime(ManualTime clock) : TimeProvider
{
    public int JumpsLeft { get; set; }

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        var now = clock.GetUtcNow();
        if (JumpsLeft > 0)
        {
            JumpsLeft--;
            clock.Advance(TimeSpan.FromHours(1));
        }

        return now;
    }

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
