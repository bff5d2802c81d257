using System.Collections.Immutable;

namespace Marknadsplatsen.Storage.Move;

/// <summary>How a move went.</summary>
/// <param name="Records">Records in the store that was moved.</param>
/// <param name="Copied">Those that were copied by this run; the others were there already.</param>
/// <param name="Erasures">Marks of erased people, which both stores have now.</param>
/// <param name="Faults">What differs between the two stores; none when the move is done.</param>
public sealed record MoveReport(long Records, long Copied, int Erasures, ImmutableArray<string> Faults)
{
    /// <summary>Whether the other store has everything, byte for byte, and nothing else.</summary>
    public bool IsDone => Faults.IsEmpty;
}
