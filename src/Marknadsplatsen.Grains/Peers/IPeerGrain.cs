using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;

namespace Marknadsplatsen.Grains.Peers;

/// <summary>
/// The peers of one municipality, found by its code. Protects: a pair is on only when both have said yes, and nobody is
/// in two open pairs of the same side. What it answers is on disk when it returns.
/// </summary>
[Alias("mp.IPeerGrain")]
public interface IPeerGrain : IGrainWithStringKey
{
    /// <summary>
    /// Does a step of a person or a coordinator. Idempotent by command id; nothing is stored about somebody erased.
    /// </summary>
    [Alias("Take")]
    Task<PeerOutcome> Take(TakePeerStep command);

    /// <summary>What one person may see.</summary>
    [Alias("View")]
    Task<PeerView> View(ParticipantId participant);

    /// <summary>The person has seen what there is.</summary>
    [Alias("Seen")]
    Task Seen(ParticipantId participant);

    /// <summary>Everything, for the coordinators of this municipality; null before there is anything.</summary>
    [Alias("Desk")]
    Task<PeerState?> Desk();

    /// <summary>Removes a person's wishes, pairs and words. Twice changes nothing more.</summary>
    [Alias("Forget")]
    Task Forget(ParticipantId participant);

    /// <summary>Removes the pairs that were over before a moment.</summary>
    [Alias("ForgetEnded")]
    Task ForgetEnded(DateTimeOffset before);

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();
}
