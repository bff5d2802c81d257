namespace Orleans.Embedded;

/// <summary>Something an activation does in its own turn order.</summary>
internal abstract class ActivationItem : WorkItem
{
    /// <summary>Runs inside <paramref name="activation"/>'s turn order and never throws.</summary>
    internal abstract void Run(Activation activation);
}
