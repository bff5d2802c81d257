namespace Marknadsplatsen.Grains.Notices;

/// <summary>How the outbox, which runs between turns, tells its own grain what has been delivered.</summary>
[Alias("mp.INoticeOutbox")]
internal interface INoticeOutbox : IGrainWithStringKey
{
    /// <summary>The list of calls has heard of <paramref name="version"/>.</summary>
    [Alias("MarkDelivered")]
    Task MarkDelivered(long version);
}
