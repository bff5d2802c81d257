namespace Orleans.Embedded;

/// <summary>A piece of grain code that is subject to the rules of interleaving: a call or a timer's callback.</summary>
internal abstract class Turn : ActivationItem
{
    /// <summary>True when it may run together with other read-only turns.</summary>
    internal abstract bool IsReadOnly { get; }

    /// <summary>True when it may run together with anything.</summary>
    internal abstract bool Interleaves { get; }

    /// <summary>True when it counts as use of the grain.</summary>
    internal abstract bool KeepsAlive { get; }

    /// <summary>True when nobody waits for it any more, so that it need not start.</summary>
    internal virtual bool IsAbandoned => false;

    internal override void Run(Activation activation) => activation.Accept(this);

    /// <summary>
    /// Runs the grain's code. Calls <see cref="Activation.Finish"/> once it is over, perhaps before it returns.
    /// </summary>
    internal abstract void Start(Activation activation);

    /// <summary>The activation ended before the turn could start. A call goes to the next activation.</summary>
    internal abstract void Reroute(GrainEngine engine);

    /// <summary>The grain could not be activated.</summary>
    internal abstract void Reject(Exception exception);
}
