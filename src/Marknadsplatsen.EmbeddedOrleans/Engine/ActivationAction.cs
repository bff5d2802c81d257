namespace Orleans.Embedded;

/// <summary>Something the engine does inside an activation's turn order, such as looking whether it is idle.</summary>
internal sealed class ActivationAction(Action<Activation> action) : ActivationItem
{
    internal override void Run(Activation activation) => action(activation);
}
