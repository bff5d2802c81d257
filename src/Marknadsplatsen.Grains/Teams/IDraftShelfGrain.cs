using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Grains.Teams;

/// <summary>
/// Forms that wait while their writers sign in at the city's broker, for one place on the net and day. Protects: a
/// bounded number of them, each for minutes. What has ended is erased by itself.
/// </summary>
[Alias("mp.IDraftShelfGrain")]
public interface IDraftShelfGrain : IGrainWithStringKey
{
    /// <summary>Keeps a form; on disk when it returns. The same key again is the same form.</summary>
    /// <returns>False, and nothing is kept, when it is longer than <see cref="WaitingDraft.LengthMax"/>.</returns>
    [Alias("Put")]
    Task<bool> Put(WaitingDraft draft);

    /// <summary>The encrypted form; null when it has ended or never was.</summary>
    [Alias("Find")]
    Task<string?> Find(string key);

    /// <summary>Erases a form. Twice changes nothing more.</summary>
    [Alias("Remove")]
    Task Remove(string key);
}
