using Marknadsplatsen.Domain.Assignments;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.ShortCodes;

/// <summary>One short code, found by its signs. Protects: it leads to one assignment, and never to another.</summary>
[Alias("mp.IShortCodeGrain")]
public interface IShortCodeGrain : IGrainWithStringKey
{
    /// <summary>Takes the code for an assignment. On disk when it answers; twice changes nothing more.</summary>
    /// <returns>False when it is another assignment's.</returns>
    [Alias("Take")]
    Task<bool> Take(AssignmentId assignment);

    /// <summary>What it leads to; null when nobody has taken it.</summary>
    [Alias("Find")]
    [ReadOnly]
    Task<AssignmentId?> Find();
}
