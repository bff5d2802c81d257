namespace Marknadsplatsen.Grains.Participants;

/// <summary>
/// How a participant's outbox pump, which runs between turns, tells its own grain what has been delivered.
/// </summary>
[Alias("mp.IParticipantOutbox")]
internal interface IParticipantOutbox : IGrainWithStringKey
{
    /// <summary>The matcher has heard of <paramref name="version"/>.</summary>
    [Alias("MarkDelivered")]
    Task MarkDelivered(long version);
}
