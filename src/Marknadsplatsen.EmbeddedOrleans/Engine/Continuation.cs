namespace Orleans.Embedded;

/// <summary>The rest of a grain's method after an await.</summary>
internal sealed class Continuation(Task task) : WorkItem
{
    internal override void Run(Activation activation) => activation.Continue(task);
}
