namespace Marknadsplatsen.Grains.Waiting;

/// <summary>
/// How the outbox of a grain that others wait to hear from, which runs between turns, tells its own grain what has been
/// delivered.
/// </summary>
[Alias("mp.IWaitingOutbox")]
internal interface IWaitingOutbox : IGrainWithStringKey
{
    /// <summary>The lists, and the person, have heard of <paramref name="version"/>.</summary>
    [Alias("MarkDelivered")]
    Task MarkDelivered(long version);
}
