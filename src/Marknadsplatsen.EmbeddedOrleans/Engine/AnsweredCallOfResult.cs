namespace Orleans.Embedded;

/// <typeparam name="TResult">What the method answers, or <see cref="NoResult"/>.</typeparam>
internal sealed class AnsweredCall<TResult>(
    GrainProxy target, GrainMethod method, object?[] arguments, CancellationToken cancellation)
    : AnsweredCall(target, method, arguments)
{
    // Continuations run where their awaiter was: a caller outside the grains never continues inside a grain's turn,
    // because the task library does not inline under a scheduler of its own.
    private readonly TaskCompletionSource<TResult> answer = new();
    private CancellationTokenRegistration registration;

    internal Task<TResult> Answered => answer.Task;

    internal override bool IsAbandoned => answer.Task.IsCompleted;

    internal override bool TryFail(Exception exception) => answer.TrySetException(exception);

    /// <summary>From now on the caller can leave; the grain may finish after that.</summary>
    internal void ListenForCancellation()
    {
        if (cancellation.CanBeCanceled)
        {
            registration = cancellation.UnsafeRegister(static state => ((AnsweredCall<TResult>)state!).Leave(), this);
        }
    }

    protected override void Answer(Task task)
    {
        Target.Engine.CallsUnderWay.Remove(this);
        if (cancellation.CanBeCanceled)
        {
            registration.Unregister();
        }

        if (task.IsCompletedSuccessfully)
        {
            answer.TrySetResult(task is Task<TResult> withResult ? withResult.Result : default!);
        }
        else if (task.IsFaulted)
        {
            answer.TrySetException(task.Exception!.InnerExceptions);
        }
        else
        {
            answer.TrySetCanceled(cancellation);
        }
    }

    private void Leave()
    {
        Target.Engine.CallsUnderWay.Remove(this);
        Target.Engine.Scheduler.Schedule(new ScheduledAction(() => answer.TrySetCanceled(cancellation)));
    }
}
