namespace Marknadsplatsen.Grains.Supports;

/// <summary>How the outbox, which runs between turns, tells its own grain what has been delivered.</summary>
[Alias("mp.ISupportOutbox")]
internal interface ISupportOutbox : IGrainWithStringKey
{
    /// <summary>The lists have heard of <paramref name="version"/>.</summary>
    [Alias("MarkDelivered")]
    Task MarkDelivered(long version);
}
