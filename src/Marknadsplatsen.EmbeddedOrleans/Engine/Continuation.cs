namespace Orleans.Embedded;

/// <summary>The rest of a method after an await.</summary>
internal sealed class Continuation(Task task) : WorkItem
{
    internal Task Task => task;
}
