using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Marknadsplatsen.Matching.Lanes;

/// <summary>How many rows the machine looks at in one step. The answers are the same, bit for bit.</summary>
public enum LaneWidth
{
    /// <summary>64 rows as the bits of an ordinary integer, and the rest row by row: the readable reference.</summary>
    Scalar = 0,

    /// <summary>256-bit registers.</summary>
    Wide = 1,

    /// <summary>512-bit registers with byte permutation (AVX-512 VBMI).</summary>
    Widest = 2,
}

/// <summary>What this machine can do, found once.</summary>
internal static class LaneWidths
{
    public static LaneWidth Best { get; } = IsSupported(LaneWidth.Widest) ? LaneWidth.Widest
        : IsSupported(LaneWidth.Wide) ? LaneWidth.Wide : LaneWidth.Scalar;

    public static bool IsSupported(LaneWidth width) => width switch
    {
        LaneWidth.Widest => Vector512.IsHardwareAccelerated && Avx512Vbmi.IsSupported && Avx512BW.IsSupported,
        LaneWidth.Wide => Vector256.IsHardwareAccelerated,
        LaneWidth.Scalar => true,
        _ => false,
    };
}
