using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Hosts;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Hosts;

/// <summary>
/// One association's public side, found by its id. Protects: words that may be shown to everybody. What it answers is
/// on disk; a call that throws has an unknown outcome, so send the same again.
/// </summary>
[Alias("mp.IHostGrain")]
public interface IHostGrain : IGrainWithStringKey
{
    /// <summary>Saves the page in place of what it was.</summary>
    /// <returns>False, and nothing is saved, when <see cref="HostPageRules.Problems"/> has something to say.</returns>
    [Alias("Save")]
    Task<bool> Save(HostPage page);

    /// <summary>
    /// An assignment's outbox tells how those who asked were answered. Older and same news change nothing.
    /// </summary>
    [Alias("Hear")]
    Task Hear(AssignmentId assignment, ToldAnswers told);

    /// <summary>The page and the answers, empty for an association that has told nothing.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<HostView> View();
}
