namespace Orleans.Embedded;

/// <summary>A call whose caller waits for the answer, but no longer than the call time-out.</summary>
internal abstract class AnsweredCall(GrainProxy target, GrainMethod method, object?[] arguments)
    : Call(target, method, arguments)
{
    /// <summary>When the call was sent, in the time provider's timestamps.</summary>
    internal long SentAt { get; set; }

    /// <summary>
    /// Which list of calls under way this one is in, and its neighbours there. Guarded by the list's lock.
    /// </summary>
    internal CallShard? Shard { get; set; }

    internal AnsweredCall? Older { get; set; }

    internal AnsweredCall? Newer { get; set; }

    /// <summary>Ends the call for the caller; false when it already has an answer.</summary>
    internal abstract bool TryFail(Exception exception);

    internal override void Reject(Exception exception)
    {
        Target.Engine.CallsUnderWay.Remove(this);
        TryFail(exception);
    }
}
