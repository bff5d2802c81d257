namespace Marknadsplatsen.Grains.Talks;

/// <summary>
/// How a conversation's outbox, which runs between turns, tells its own grain what has been delivered.
/// </summary>
[Alias("mp.ITalkOutbox")]
internal interface ITalkOutbox : IGrainWithStringKey
{
    /// <summary>The lists have heard of <paramref name="version"/>.</summary>
    [Alias("MarkDelivered")]
    Task MarkDelivered(long version);
}
