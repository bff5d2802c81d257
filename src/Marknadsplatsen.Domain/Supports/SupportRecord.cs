using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>What is stored of a person's support.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SupportRecord")]
public sealed record SupportRecord : WaitingRecord<SupportState>;
