using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Keeps a subscription to a grain alive for as long as the program runs: renews it long before it ends, at once when
/// woken, and tries again with growing waits when the grain cannot be reached.
/// </summary>
internal sealed class Subscription(string source, TimeProvider time, ILogger log)
{
    /// <summary>Grains forget a follower after a minute; two renewals may fail in between.</summary>
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(20);

    private TaskCompletionSource waking = NewSignal();

    /// <summary>What is followed, for the log.</summary>
    public string Source => source;

    /// <summary>Renews now.</summary>
    public void Wake() => Volatile.Read(ref waking).TrySetResult();

    /// <summary>Calls <paramref name="renew"/> again and again until cancelled.</summary>
    public async Task RunAsync(Func<Task> renew, CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var signal = NewSignal();
            Volatile.Write(ref waking, signal);
            var wait = RenewEvery;
            try
            {
                await renew();
                failures = 0;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                // Whatever it was, the replica stays as it is and the next try may do better: a node must not stop
                // following.
                wait = Backoff.After(++failures, Random.Shared.NextDouble());
                signal = NewSignal();
                LiveLog.FollowFailed(log, source, wait.TotalMilliseconds, failure);
            }

            await RestAsync(signal.Task, wait, cancellationToken);
        }
    }

    private async Task RestAsync(Task signal, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(signal, Task.Delay(wait, time, rest.Token));
        await rest.CancelAsync();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
