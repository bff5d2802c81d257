namespace Marknadsplatsen.Storage.Tests.Blobs;

/// <summary>
/// A clock that jumps to the end of every wait, so that a minute passes at once. What comes round again waits for
/// <see cref="Tick"/>.
/// </summary>
internal sealed class ImpatientTime : TimeProvider
{
    private readonly Lock _guard = new();
    private readonly List<Round> _rounds = [];
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_guard)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var round = new Round(callback, state, period);
        lock (_guard)
        {
            if (period > TimeSpan.Zero)
            {
                _rounds.Add(round);
                return round;
            }

            _now += dueTime > TimeSpan.Zero ? dueTime : TimeSpan.Zero;
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return round;
    }

    /// <summary>One period passes for whatever comes round again.</summary>
    public void Tick()
    {
        foreach (var round in _rounds.ToArray())
        {
            lock (_guard)
            {
                _now += round.Period;
            }

            round.Callback(round.State);
        }
    }

    private sealed record Round(TimerCallback Callback, object? State, TimeSpan Period) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
