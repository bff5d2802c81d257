using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>What is stored of the peers of one municipality.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PeerRecord")]
public sealed record PeerRecord : WaitingRecord<PeerState>;
