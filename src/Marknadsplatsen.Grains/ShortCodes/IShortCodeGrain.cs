using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.ShortCodes;

/// <summary>One short code, found by its signs. Protects: it leads to one place, and never to another.</summary>
[Alias("mp.IShortCodeGrain")]
public interface IShortCodeGrain : IGrainWithStringKey
{
    /// <summary>Takes the code for an assignment. On disk when it answers; twice changes nothing more.</summary>
    /// <returns>False when it is somebody else's.</returns>
    [Alias("Take")]
    Task<bool> Take(AssignmentId assignment);

    /// <summary>Takes the code for an association. On disk when it answers; twice changes nothing more.</summary>
    /// <returns>False when it is somebody else's.</returns>
    [Alias("TakeForHost")]
    Task<bool> TakeForHost(AssociationId association);

    /// <summary>The assignment that it leads to; null when it is none's.</summary>
    [Alias("Find")]
    [ReadOnly]
    Task<AssignmentId?> Find();

    /// <summary>The association that it leads to; null when it is none's.</summary>
    [Alias("FindHost")]
    [ReadOnly]
    Task<AssociationId?> FindHost();
}
