using System.Collections.Immutable;
using Marknadsplatsen.Domain.Inquiries;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Inquiries;

/// <summary>
/// Questions and answers about one assignment that everybody may read, found by its id. Protects: nothing is there that
/// a coordinator has not put there.
/// </summary>
[Alias("mp.IFaqGrain")]
public interface IFaqGrain : IGrainWithStringKey
{
    /// <summary>
    /// Shows an entry, or new words for it. Unreadable when a text is none, and then nothing is stored.
    /// </summary>
    [Alias("Show")]
    Task<InquiryOutcome> Show(FaqEntry entry);

    /// <summary>Shows an entry no more. Twice changes nothing more.</summary>
    [Alias("Hide")]
    Task Hide(InquiryKey key);

    /// <summary>The entries, oldest first.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<ImmutableArray<FaqEntry>> View();
}
