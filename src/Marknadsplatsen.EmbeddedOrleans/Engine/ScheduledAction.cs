namespace Orleans.Embedded;

/// <summary>A piece of engine work that belongs to no activation.</summary>
internal sealed class ScheduledAction(Action action) : IThreadPoolWorkItem
{
    public void Execute() => action();
}
