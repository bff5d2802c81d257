using System.Diagnostics.CodeAnalysis;
using Orleans.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The base of every grain class. The engine constructs grains; <c>new</c> throws.</summary>
[SuppressMessage("Naming", "CA1725", Justification = "The parameters have the names that Orleans gives them here.")]
public abstract class Grain : IGrainBase, IAddressable
{
    private readonly Activation activation;

    /// <summary>Takes the identity from the activation that is being built.</summary>
    /// <exception cref="InvalidOperationException">The grain was made by something else than the engine.</exception>
    protected Grain() => activation = TaskScheduler.Current as Activation
        ?? throw new InvalidOperationException("A grain is made by the engine when it is called, never with new.");

    /// <summary>The activation that this object is.</summary>
    public IGrainContext GrainContext => activation;

    /// <summary>Makes references to other grains.</summary>
    protected IGrainFactory GrainFactory => activation.Engine;

    /// <summary>Where dependencies come from.</summary>
    protected internal IServiceProvider ServiceProvider => activation.ActivationServices;

    /// <summary>
    /// Runs after the stored state is read and before the first call. An exception fails the calls that wait.
    /// </summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Runs after the last call, before the object is dropped. It does not run when the process dies.
    /// </summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>
    /// Ends this activation once the calls that run now have finished; the next call makes a new one.
    /// </summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>
    /// Keeps this activation from idle collection for at least <paramref name="timeSpan"/>; zero or less takes that
    /// back,
    /// <see cref="TimeSpan.MaxValue"/> or <see cref="Timeout.InfiniteTimeSpan"/> means for good.
    /// </summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => activation.DelayDeactivation(timeSpan);
}
