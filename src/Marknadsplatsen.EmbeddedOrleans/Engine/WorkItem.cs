namespace Orleans.Embedded;

/// <summary>Something to be done in a turn order. It waits in at most one list at a time.</summary>
internal abstract class WorkItem
{
    /// <summary>The next item in the list that this one waits in.</summary>
    internal WorkItem? Next { get; set; }
}
