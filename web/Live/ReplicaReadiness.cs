using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Whether this node's replicas have been filled once. Until then its pages would look empty, so it takes no live
/// connections and is not ready. It stays ready afterwards: a replica that cannot be renewed is old, not wrong.
/// </summary>
public sealed class ReplicaReadiness : IHealthCheck
{
    private readonly TaskCompletionSource filled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the replicas are filled.</summary>
    public bool IsReady => filled.Task.IsCompleted;

    /// <summary>Ends when the replicas are filled.</summary>
    public Task Filled => filled.Task;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default) => Task.FromResult(IsReady
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The replicas that pages are answered from are being filled."));

    internal void End() => filled.TrySetResult();
}
