using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Acting;

/// <summary>What is stored of what coordinators have done for one person.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ActingRecord")]
public sealed record ActingRecord : WaitingRecord<ActingState>;
