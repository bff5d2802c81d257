using System.Collections.Immutable;
using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// Which chunks a snapshot consists of, and which are stored that it does not need any more. Those are removed: an old
/// chunk would keep people whom the newer ones have forgotten.
/// </summary>
internal sealed class ChunkNames
{
    private readonly HashSet<string> kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> discarded = new(StringComparer.Ordinal);

    /// <summary>The snapshot's own, in order.</summary>
    public ImmutableArray<string> Kept => [.. kept.Order(StringComparer.Ordinal)];

    /// <summary>Those to remove, in order.</summary>
    public ImmutableArray<string> Discarded => [.. discarded.Order(StringComparer.Ordinal)];

    /// <summary>The chunk is part of the snapshot.</summary>
    public void Keep(string name)
    {
        kept.Add(name);
        discarded.Remove(name);
    }

    /// <summary>The chunk is no part of the snapshot any more; false when it never was one.</summary>
    public bool Discard(string name)
    {
        var wasKept = kept.Remove(name);
        if (wasKept)
        {
            discarded.Add(name);
        }

        return wasKept;
    }

    /// <summary>The chunk is removed from the store.</summary>
    public void Removed(string name) => discarded.Remove(name);

    /// <summary>
    /// A new snapshot is made: everything that a stored one names is to go, unless it is written again.
    /// </summary>
    public void StartOver(MatchSnapshot? stored)
    {
        kept.Clear();
        discarded.UnionWith(stored?.Chunks ?? []);
        discarded.UnionWith(stored?.Discarded ?? []);
    }

    /// <summary>The stored snapshot is gone on with.</summary>
    public void GoOn(MatchSnapshot stored)
    {
        kept.UnionWith(stored.Chunks);
        discarded.UnionWith(stored.Discarded.Except(stored.Chunks, StringComparer.Ordinal));
    }
}
