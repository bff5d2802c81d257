using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Marknadsplatsen.Matching.Lanes;

/// <summary>Eight words at a time, and 64 rows of bytes in one step.</summary>
internal readonly struct Lanes512(Vector512<ulong> bits) : ILanes<Lanes512>
{
    private const int TableLength = 64;

    /// <summary>In each 16 bytes of a repeated word: eight times its byte 2n, then eight times the next.</summary>
    private static readonly Vector512<byte> BytesOfBits = Vector512.Create(
        0x0000000000000000UL, 0x0101010101010101UL, 0x0202020202020202UL, 0x0303030303030303UL,
        0x0404040404040404UL, 0x0505050505050505UL, 0x0606060606060606UL, 0x0707070707070707UL).AsByte();

    private static readonly Vector512<byte> EachBit = Vector512.Create(0x8040201008040201UL).AsByte();

    private readonly Vector512<ulong> bits = bits;

    public static int Words => Vector512<ulong>.Count;

    public static Lanes512 All => new(Vector512<ulong>.AllBitsSet);

    public bool IsZero => bits == Vector512<ulong>.Zero;

    public int Count
    {
        get
        {
            var count = 0;
            for (var word = 0; word < Words; word++)
            {
                count += BitOperations.PopCount(bits[word]);
            }

            return count;
        }
    }

    public static Lanes512 Load(ref ulong words, int at) => new(Vector512.LoadUnsafe(ref words, (nuint)at));

    public static void Store(Lanes512 lanes, ref ulong words, int at) => lanes.bits.StoreUnsafe(ref words, (nuint)at);

    public static Lanes512 Or(Lanes512 one, Lanes512 other) => new(one.bits | other.bits);

    public static Lanes512 And(Lanes512 one, Lanes512 other) => new(one.bits & other.bits);

    public static Lanes512 Without(Lanes512 one, Lanes512 without) =>
        new(Vector512.AndNot(one.bits, without.bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Above(ref byte column, byte limit, ulong rows) =>
        rows & Vector512.GreaterThan(Vector512.LoadUnsafe(ref column), Vector512.Create(limit))
            .ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Marked(ref byte column, byte[] table, int codeMax, ulong rows)
    {
        var marks = LookUp(Vector512.LoadUnsafe(ref column), table, codeMax);
        return rows & ~Vector512.Equals(marks, Vector512<byte>.Zero).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Promising(in BoundLanes lanes, ulong rows)
    {
        var units = LookUp(Vector512.LoadUnsafe(ref lanes.Shapes), lanes.ShapePoints, 0)
            + LookUp(Vector512.LoadUnsafe(ref lanes.Ceilings), lanes.CeilingPoints, 0)
            + LookUp(Vector512.LoadUnsafe(ref lanes.Areas), lanes.AreaPoints, lanes.AreaCount)
            + Where(lanes.Interested, BoundTable.Interest)
            + Where(lanes.Wishing, BoundTable.Support)
            + Where(lanes.Speaking, BoundTable.Language);
        return rows
            & Vector512.GreaterThanOrEqual(units, Vector512.Create(lanes.Limit)).ExtractMostSignificantBits();
    }

    /// <summary>
    /// The table's value for each of 64 codes; <paramref name="codeMax"/> is the highest code there is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(Vector512<byte> codes, byte[] table, int codeMax)
    {
        ref var first = ref table[0];
        var found = Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref first), codes);
        for (var from = TableLength; from <= codeMax; from += TableLength)
        {
            var here = Vector512.GreaterThanOrEqual(codes, Vector512.Create((byte)from));
            var part = Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref first, (nuint)from), codes);
            found = Vector512.ConditionalSelect(here, part, found);
        }

        return found;
    }

    /// <summary>The value where the bit is set, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Where(ulong rows, byte value)
    {
        var spread = Avx512BW.Shuffle(Vector512.Create(rows).AsByte(), BytesOfBits);
        return Vector512.Equals(spread & EachBit, EachBit) & Vector512.Create(value);
    }
}
