using Orleans.Runtime;

namespace Orleans;

/// <summary>What a grain class must offer; deriving from <see cref="Grain"/> does.</summary>
public interface IGrainBase
{
    /// <summary>The activation that this object is.</summary>
    IGrainContext GrainContext { get; }

    /// <summary>
    /// Runs after the stored state is read and before the first call. An exception fails the calls that wait.
    /// </summary>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>
    /// Runs after the last call, before the object is dropped. It does not run when the process dies.
    /// </summary>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
