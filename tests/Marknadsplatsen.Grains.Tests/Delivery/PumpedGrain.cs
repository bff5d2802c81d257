using System.Collections.Immutable;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Tests.Conformance;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Grains.Tests.Delivery;

/// <summary>
/// Counts in the probe whom it tells and what it marks. Receivers named "broken…" fail until the gate "mended" is open;
/// those named "slow…" answer when the gate "slow" is.
/// </summary>
[GrainType("test-pumped")]
internal sealed class PumpedGrain(Probe probe) : Grain, IPumpedGrain
{
    private ImmutableDictionary<string, long> outbox = ImmutableDictionary<string, long>.Empty;
    private OutboxPump pump = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        pump = new OutboxPump(
            this,
            () => outbox,
            Tell,
            delivered => this.AsReference<IPumpedGrain>().Mark(delivered),
            NullLogger.Instance);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        pump.LetGo();
        return Task.CompletedTask;
    }

    public Task Post(ImmutableDictionary<string, long> news)
    {
        outbox = outbox.SetItems(news);
        pump.Arm();
        return Task.CompletedTask;
    }

    public Task Mark(ImmutableDictionary<string, long> delivered)
    {
        foreach (var (receiver, version) in delivered)
        {
            if (outbox.TryGetValue(receiver, out var newest) && newest <= version)
            {
                outbox = outbox.Remove(receiver);
                probe.Count($"marked {receiver}");
            }
        }

        if (outbox.IsEmpty)
        {
            probe.Count("empty");
        }

        return Task.CompletedTask;
    }

    public Task<ImmutableDictionary<string, long>> Waiting() => Task.FromResult(outbox);

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task Tell(string receiver)
    {
        probe.Count($"told {receiver}");
        probe.Count("told");
        if (receiver.StartsWith("broken", StringComparison.Ordinal) && !probe.WhenOpen("mended").IsCompleted)
        {
            throw new IOException("The receiver is broken.");
        }

        if (receiver.StartsWith("slow", StringComparison.Ordinal))
        {
            await probe.WhenOpen("slow");
        }
    }
}
