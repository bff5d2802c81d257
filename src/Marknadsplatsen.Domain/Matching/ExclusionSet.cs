using System.Collections.Immutable;
using System.Numerics;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// The reasons that exclude one assignment, as bits in the order the reasons are told, so that asking about thousands
/// of cards allocates nothing. A must is remembered by its position in the profile.
/// </summary>
internal readonly record struct ExclusionSet(ulong Bits)
{
    /// <summary>How many different bits there are.</summary>
    public const int BitCount = MustBit + MatchRules.MustCountMax + AfterMusts;

    private const int MustBit = 2;
    private const int AfterMusts = 7;

    public bool IsEmpty => Bits == 0;

    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The lowest bit that is set; the set must not be empty.</summary>
    public int FirstBit => BitOperations.TrailingZeroCount(Bits);

    public ExclusionSet With(ExclusionKind kind) => new(Bits | (1UL << BitOf(kind)));

    public ExclusionSet WithMust(int position) => new(Bits | (1UL << (MustBit + position)));

    public ExclusionSet WithoutFirst() => new(Bits & (Bits - 1));

    public bool Contains(ExclusionKind kind) => (Bits & (1UL << BitOf(kind))) != 0;

    public ImmutableArray<Exclusion> ToArray(ImmutableArray<QualityId> musts)
    {
        var reasons = ImmutableArray.CreateBuilder<Exclusion>(Count);
        for (var rest = this; !rest.IsEmpty; rest = rest.WithoutFirst())
        {
            reasons.Add(ReasonOf(rest.FirstBit, musts));
        }

        return reasons.MoveToImmutable();
    }

    public static Exclusion ReasonOf(int bit, ImmutableArray<QualityId> musts) => bit switch
    {
        < MustBit => new Exclusion((ExclusionKind)bit),
        < MustBit + MatchRules.MustCountMax => new Exclusion(ExclusionKind.Must, musts[bit - MustBit]),
        _ => new Exclusion((ExclusionKind)(bit - MatchRules.MustCountMax + 1)),
    };

    /// <summary>A kind after the musts comes after all their bits.</summary>
    private static int BitOf(ExclusionKind kind) =>
        kind < ExclusionKind.Must ? (int)kind : (int)kind + MatchRules.MustCountMax - 1;
}
