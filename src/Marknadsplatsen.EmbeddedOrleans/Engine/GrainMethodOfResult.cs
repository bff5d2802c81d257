using System.Reflection;

namespace Orleans.Embedded;

/// <typeparam name="TResult">What the method answers, or <see cref="NoResult"/>.</typeparam>
internal sealed class GrainMethod<TResult> : GrainMethod
{
    private readonly Func<Task<TResult>, object?> wrap;

    internal GrainMethod(MethodInfo method)
        : base(method)
    {
        var returned = method.ReturnType;
        wrap = returned == typeof(void) ? static _ => null
            : returned == typeof(ValueTask) ? static task => new ValueTask(task)
            : returned.IsValueType ? static task => new ValueTask<TResult>(task)
            : static task => task;
    }

    internal override object? Send(GrainProxy target, object?[] arguments)
    {
        CheckArguments(arguments);
        if (target.Engine.Refusal() is { } refusal)
        {
            return wrap(Task.FromException<TResult>(refusal));
        }

        if (IsOneWay)
        {
            target.Deliver(new OneWayCall(target, this, arguments));
            return wrap(Task.FromResult<TResult>(default!));
        }

        var cancellation = Cancellation(arguments);
        if (cancellation.IsCancellationRequested)
        {
            return wrap(Task.FromCanceled<TResult>(cancellation));
        }

        var call = new AnsweredCall<TResult>(target, this, arguments, cancellation);
        target.Engine.CallsUnderWay.Add(call);
        call.ListenForCancellation();
        target.Deliver(call);
        return wrap(call.Answered);
    }
}
