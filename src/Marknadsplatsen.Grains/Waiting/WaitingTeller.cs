using System.Collections.Immutable;
using Marknadsplatsen.Grains.Delivery;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Waiting;

/// <summary>
/// Tells the lists, and the person, what waits in a record: an outbox with one entry, which is whether the record is
/// behind.
/// </summary>
internal sealed class WaitingTeller
{
    private const string Everybody = "waiting";

    private static readonly ImmutableDictionary<string, long> Nobody = ImmutableDictionary<string, long>.Empty;

    private readonly OutboxPump pump;

    /// <param name="grain">The grain whose record it is, which is an <see cref="IWaitingOutbox"/> too.</param>
    /// <param name="behind">The version that nobody has heard of; null when everybody has.</param>
    /// <param name="tell">Tells the latest whole value; whoever knows it ignores it.</param>
    /// <param name="log">Where a failed delivery is told.</param>
    public WaitingTeller(Grain grain, Func<long?> behind, Func<Task> tell, ILogger log)
    {
        pump = new OutboxPump(
            grain,
            () => behind() is { } version ? Nobody.Add(Everybody, version) : Nobody,
            _ => tell(),
            heard => grain.AsReference<IWaitingOutbox>().MarkDelivered(heard[Everybody]),
            log);
        if (behind() is not null)
        {
            pump.Arm();
        }
    }

    /// <summary>Tells soon after the turn that calls this.</summary>
    public void Arm() => pump.Arm();

    /// <summary>Tells no more, because the activation ends.</summary>
    public void LetGo() => pump.LetGo();
}
