namespace Orleans.Embedded;

/// <summary>Some of the calls under way, in the order they were sent.</summary>
internal sealed class CallShard
{
    private readonly Lock guard = new();
    private AnsweredCall? oldest;
    private AnsweredCall? newest;

    internal bool IsEmpty => Volatile.Read(ref oldest) is null;

    internal void Add(AnsweredCall call)
    {
        lock (guard)
        {
            call.Shard = this;
            call.Older = newest;
            if (newest is null)
            {
                oldest = call;
            }
            else
            {
                newest.Newer = call;
            }

            newest = call;
        }
    }

    internal void Remove(AnsweredCall call)
    {
        lock (guard)
        {
            // A time-out, a cancellation and the answer may all want to remove it.
            if (call.Shard is not null)
            {
                Unlink(call);
            }
        }
    }

    /// <summary>Takes out the oldest call if it was sent before <paramref name="before"/>.</summary>
    internal AnsweredCall? TakeOlderThan(long before)
    {
        lock (guard)
        {
            if (oldest is not { } call || call.SentAt > before)
            {
                return null;
            }

            Unlink(call);
            return call;
        }
    }

    private void Unlink(AnsweredCall call)
    {
        if (call.Older is null)
        {
            oldest = call.Newer;
        }
        else
        {
            call.Older.Newer = call.Newer;
        }

        if (call.Newer is null)
        {
            newest = call.Older;
        }
        else
        {
            call.Newer.Older = call.Older;
        }

        (call.Shard, call.Older, call.Newer) = (null, null, null);
    }
}
