using System.Collections.Immutable;

namespace Marknadsplatsen.Storage.Backup;

/// <summary>What reading a whole store or backup found.</summary>
/// <param name="Records">Records read.</param>
/// <param name="Kinds">Records by their stored name.</param>
/// <param name="Faults">
/// Each fault as one sentence; none when all is well. At most <see cref="StoreCheck.FaultCountMax"/>.
/// </param>
public sealed record StoreReport(
    long Records, ImmutableSortedDictionary<string, long> Kinds, ImmutableArray<string> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Faults.IsEmpty;
}
