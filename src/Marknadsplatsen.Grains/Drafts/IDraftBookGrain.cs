using Marknadsplatsen.Domain.Drafts;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Drafts;

/// <summary>
/// One association's drafts, found by its id. Protects: a bounded number, each as it was last saved. What it answers is
/// on disk; a call that throws has an unknown outcome, so save the same draft again.
/// </summary>
[Alias("mp.IDraftBookGrain")]
public interface IDraftBookGrain : IGrainWithStringKey
{
    /// <summary>Saves a draft, in place of any with the same id.</summary>
    /// <returns>False, and nothing is saved, when it is too long or there are too many.</returns>
    [Alias("Save")]
    Task<bool> Save(PostDraft draft);

    /// <summary>Removes a draft. Twice changes nothing more.</summary>
    [Alias("Remove")]
    Task Remove(string id);

    /// <summary>
    /// A coordinator has talked with the association about what it has begun; the coordinators are reminded again after
    /// <see cref="DraftBookRecord.StaleAfter"/>. Twice is the same talk.
    /// </summary>
    [Alias("Called")]
    Task Called();

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();

    /// <summary>Every draft, the latest saved first.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<DraftList> View();
}
