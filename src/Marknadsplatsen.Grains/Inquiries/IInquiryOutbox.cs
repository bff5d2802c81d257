namespace Marknadsplatsen.Grains.Inquiries;

/// <summary>How an inquiry's outbox, which runs between turns, tells its own grain what has been delivered.</summary>
[Alias("mp.IInquiryOutbox")]
internal interface IInquiryOutbox : IGrainWithStringKey
{
    /// <summary>The lists have heard of <paramref name="version"/>.</summary>
    [Alias("MarkDelivered")]
    Task MarkDelivered(long version);
}
