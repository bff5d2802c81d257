namespace Orleans.Embedded;

/// <summary>Something an activation does in its own turn order. It waits in at most one list at a time.</summary>
internal abstract class WorkItem
{
    /// <summary>The next item in the list that this one waits in.</summary>
    internal WorkItem? Next { get; set; }

    /// <summary>Runs inside <paramref name="activation"/>'s turn order and never throws.</summary>
    internal abstract void Run(Activation activation);
}
