namespace Marknadsplatsen.Matching.Lanes;

/// <summary>
/// Some words of a bitmap, 64 rows each, that the machine combines in one step; and the same machine's way to compare
/// 64 rows of a byte column. Every width gives the same bits.
/// </summary>
/// <typeparam name="TSelf">The width itself, so that each is compiled on its own.</typeparam>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Words combined in one step.</summary>
    static abstract int Words { get; }

    /// <summary>Every bit set.</summary>
    static abstract TSelf All { get; }

    bool IsZero { get; }

    /// <summary>How many bits are set.</summary>
    int Count { get; }

    static abstract TSelf Load(ref ulong words, int at);

    static abstract void Store(TSelf lanes, ref ulong words, int at);

    static abstract TSelf Or(TSelf one, TSelf other);

    static abstract TSelf And(TSelf one, TSelf other);

    /// <summary>What is in <paramref name="one"/> and not in <paramref name="without"/>.</summary>
    static abstract TSelf Without(TSelf one, TSelf without);

    /// <summary>
    /// Which of the 64 rows have a value above <paramref name="limit"/>, among <paramref name="rows"/>.
    /// </summary>
    static abstract ulong Above(ref byte column, byte limit, ulong rows);

    /// <summary>Which of the 64 rows have a code that the table does not give 0.</summary>
    static abstract ulong Marked(ref byte column, byte[] table, int codeMax, ulong rows);

    /// <summary>
    /// Leaves out rows that cannot reach the limit. A width may keep rows that cannot, for they are scored again.
    /// </summary>
    static abstract ulong Promising(in BoundLanes lanes, ulong rows);
}
