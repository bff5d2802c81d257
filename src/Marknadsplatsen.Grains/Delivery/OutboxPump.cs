using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Delivery;

/// <summary>
/// Delivers what waits in a grain's record. It runs on an interleaving timer, so that awaiting a receiver never holds
/// the grain's own turn, reads only what is stored, and changes nothing itself.
/// </summary>
internal sealed class OutboxPump
{
    /// <summary>
    /// How long after a failed delivery the next try comes: chosen, short beside a person's patience.
    /// </summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly Func<Task<bool>> deliver;
    private readonly ILogger log;
    private readonly IGrainTimer timer;
    private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="grain">The grain whose record it is.</param>
    /// <param name="deliver">Delivers what waits now; answers whether more has come meanwhile.</param>
    /// <param name="log">Where a failed delivery is told.</param>
    public OutboxPump(Grain grain, Func<Task<bool>> deliver, ILogger log)
    {
        this.deliver = deliver;
        this.log = log;
        timer = grain.RegisterGrainTimer(
            Pump,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
            {
                Interleave = true,
                KeepAlive = true,
            });
    }

    /// <summary>Delivers soon after the turn that calls this.</summary>
    public void Arm() => timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    /// <summary>
    /// Stops waiting for receivers, because the activation is to be dropped. It would wait for its pump, while a
    /// receiver may itself be waiting for the next activation. What is let go is delivered again by that one.
    /// </summary>
    public void LetGo() => letGo.TrySetResult();

    private async Task Pump()
    {
        try
        {
            var delivery = deliver();
            await Task.WhenAny(delivery, letGo.Task);
            if (!letGo.Task.IsCompleted && await delivery)
            {
                Arm();
            }
        }
        catch (Exception failure)
        {
            DeliveryLog.Delayed(log, failure);
            timer.Change(RetryAfter, Timeout.InfiniteTimeSpan);
        }
    }
}
