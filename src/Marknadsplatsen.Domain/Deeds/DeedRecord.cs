using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>What is stored of what a person has done.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DeedRecord")]
public sealed record DeedRecord : WaitingRecord<DeedState>;
