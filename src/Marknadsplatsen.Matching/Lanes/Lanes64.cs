using System.Numerics;
using System.Runtime.CompilerServices;

namespace Marknadsplatsen.Matching.Lanes;

/// <summary>One word at a time, and one row at a time where bytes are compared.</summary>
internal readonly struct Lanes64(ulong bits) : ILanes<Lanes64>
{
    private readonly ulong bits = bits;

    public static int Words => 1;

    public static Lanes64 All => new(ulong.MaxValue);

    public bool IsZero => bits == 0;

    public int Count => BitOperations.PopCount(bits);

    public static Lanes64 Load(ref ulong words, int at) => new(Unsafe.Add(ref words, at));

    public static void Store(Lanes64 lanes, ref ulong words, int at) => Unsafe.Add(ref words, at) = lanes.bits;

    public static Lanes64 Or(Lanes64 one, Lanes64 other) => new(one.bits | other.bits);

    public static Lanes64 And(Lanes64 one, Lanes64 other) => new(one.bits & other.bits);

    public static Lanes64 Without(Lanes64 one, Lanes64 without) => new(one.bits & ~without.bits);

    public static ulong Above(ref byte column, byte limit, ulong rows)
    {
        var above = 0UL;
        for (var rest = rows; rest != 0; rest &= rest - 1)
        {
            var row = BitOperations.TrailingZeroCount(rest);
            above |= Unsafe.Add(ref column, row) > limit ? 1UL << row : 0;
        }

        return above;
    }

    public static ulong Marked(ref byte column, byte[] table, int codeMax, ulong rows)
    {
        var marked = 0UL;
        for (var rest = rows; rest != 0; rest &= rest - 1)
        {
            var row = BitOperations.TrailingZeroCount(rest);
            marked |= table[Unsafe.Add(ref column, row)] != 0 ? 1UL << row : 0;
        }

        return marked;
    }

    public static ulong Promising(in BoundLanes lanes, ulong rows)
    {
        var promising = 0UL;
        for (var rest = rows; rest != 0; rest &= rest - 1)
        {
            var row = BitOperations.TrailingZeroCount(rest);
            var units = lanes.ShapePoints[Unsafe.Add(ref lanes.Shapes, row)]
                + lanes.CeilingPoints[Unsafe.Add(ref lanes.Ceilings, row)]
                + lanes.AreaPoints[Unsafe.Add(ref lanes.Areas, row)]
                + (int)((lanes.Interested >> row) & 1) * BoundTable.Interest
                + (int)((lanes.Wishing >> row) & 1) * BoundTable.Support
                + (int)((lanes.Speaking >> row) & 1) * BoundTable.Language;
            promising |= units >= lanes.Limit ? 1UL << row : 0;
        }

        return promising;
    }
}
