using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marknadsplatsen.Matching.Lanes;

/// <summary>Four words at a time.</summary>
internal readonly struct Lanes256(Vector256<ulong> bits) : ILanes<Lanes256>
{
    private readonly Vector256<ulong> bits = bits;

    public static int Words => Vector256<ulong>.Count;

    public static Lanes256 All => new(Vector256<ulong>.AllBitsSet);

    public bool IsZero => bits == Vector256<ulong>.Zero;

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

    public static Lanes256 Load(ref ulong words, int at) => new(Vector256.LoadUnsafe(ref words, (nuint)at));

    public static void Store(Lanes256 lanes, ref ulong words, int at) => lanes.bits.StoreUnsafe(ref words, (nuint)at);

    public static Lanes256 Or(Lanes256 one, Lanes256 other) => new(one.bits | other.bits);

    public static Lanes256 And(Lanes256 one, Lanes256 other) => new(one.bits & other.bits);

    public static Lanes256 Without(Lanes256 one, Lanes256 without) =>
        new(Vector256.AndNot(one.bits, without.bits));

    public static ulong Above(ref byte column, byte limit, ulong rows)
    {
        var least = Vector256.Create(limit);
        var low = Vector256.GreaterThan(Vector256.LoadUnsafe(ref column), least);
        var high = Vector256.GreaterThan(Vector256.LoadUnsafe(ref column, (nuint)Vector256<byte>.Count), least);
        return rows & (low.ExtractMostSignificantBits()
            | ((ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count));
    }

    // Bytes are looked up row by row: this width has no instruction that looks up 64 entries.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Marked(ref byte column, byte[] table, int codeMax, ulong rows) =>
        Lanes64.Marked(ref column, table, codeMax, rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Promising(in BoundLanes lanes, ulong rows) => Lanes64.Promising(lanes, rows);
}
