using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Entries;

/// <summary>
/// The associations that have registered themselves in one municipality, found by its code. Protects: one association
/// for each form and for each number, a bounded number that wait, and a next step with a date for each of them. What
/// it answers is on disk; a call that throws has an unknown outcome, so send the same command id again.
/// </summary>
[Alias("mp.IEntryGrain")]
public interface IEntryGrain : IGrainWithStringKey
{
    /// <summary>An association registers itself.</summary>
    [Alias("Send")]
    Task<EntryOutcome> Send(SendEntry command);

    /// <summary>A coordinator decides, or the association answers a question.</summary>
    [Alias("Decide")]
    Task<EntryOutcome> Decide(DecideEntry command);

    /// <summary>One association's entry, or null when it has not registered itself here.</summary>
    [Alias("Find")]
    [ReadOnly]
    Task<Entry?> Find(AssociationId association);

    /// <summary>A coordinator is about to make the first owner's invitation anew; twice changes nothing more.</summary>
    [Alias("Renew")]
    Task<EntryOutcome> Renew(AssociationId association);

    /// <summary>Those that were not answered no, the latest first; at most <see cref="EntryRules.CountMax"/>.</summary>
    [Alias("Welcome")]
    [ReadOnly]
    Task<EntryList> Welcome();

    /// <summary>Those that somebody has yet to decide, the one whose date comes first before the others.</summary>
    [Alias("Open")]
    [ReadOnly]
    Task<EntryList> Open();

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();
}
