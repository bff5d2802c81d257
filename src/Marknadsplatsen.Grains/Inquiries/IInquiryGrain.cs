using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Inquiries;

/// <summary>
/// One question, or one thing that feels wrong, found by its <see cref="InquiryKey"/>. Protects: it always has an owner
/// and a date until it is answered or taken back, and an association never sees a concern. What it answers is on disk
/// when it returns; a call that throws has an unknown outcome, so send the same command id again.
/// </summary>
[Alias("mp.IInquiryGrain")]
public interface IInquiryGrain : IGrainWithStringKey
{
    /// <summary>Makes it. The same command again is answered the same.</summary>
    [Alias("Open")]
    Task<InquiryOutcome> Open(OpenInquiry command);

    /// <summary>Somebody says more. The caller has checked that they are who they say.</summary>
    [Alias("Say")]
    Task<InquiryOutcome> Say(SayInInquiry command);

    /// <summary>What one of the three may see; null when it is not for them, or never was.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<InquiryState?> View(OwnerRole reader);

    /// <summary>Whoever asked has opened what there is. Twice changes nothing more.</summary>
    [Alias("Seen")]
    Task Seen();

    /// <summary>Whoever asked takes it back. Twice changes nothing more.</summary>
    [Alias("Withdraw")]
    Task Withdraw();

    /// <summary>The record as stored, for the person whose it is.</summary>
    [Alias("Export")]
    [ReadOnly]
    Task<InquiryRecord> Export();

    /// <summary>Removes everything that is stored here. Twice changes nothing more.</summary>
    [Alias("Erase")]
    Task Erase();

    /// <summary>
    /// Removes everything that is stored here when it still is as it was at a version; false when it is not.
    /// </summary>
    [Alias("EraseUnchanged")]
    Task<bool> EraseUnchanged(long version);

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();
}
