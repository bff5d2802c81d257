using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Talks;

/// <summary>What is stored of a conversation.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TalkRecord")]
public sealed record TalkRecord : WaitingRecord<TalkState>;
