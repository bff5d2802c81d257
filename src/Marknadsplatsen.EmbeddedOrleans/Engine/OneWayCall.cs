namespace Orleans.Embedded;

/// <summary>A call whose caller does not wait. What fails is logged.</summary>
internal sealed class OneWayCall(GrainProxy target, GrainMethod method, object?[] arguments)
    : Call(target, method, arguments)
{
    internal override void Reject(Exception exception) =>
        EngineLog.OneWayLost(Target.Engine.Log, Method.ToString(), Target.Id, exception);

    protected override void Answer(Task task)
    {
        if (task.Exception?.InnerException is { } exception)
        {
            EngineLog.OneWayFailed(Target.Engine.Log, Method.ToString(), Target.Id, exception);
        }
    }
}
