namespace Marknadsplatsen.Matching.Participants;

/// <summary>A row with what its place in the order is decided by, before the whole id is looked at.</summary>
/// <param name="Score">0 to 100 in whole hundredths.</param>
/// <param name="Key">The first characters of the id.</param>
/// <param name="Row">The row.</param>
internal readonly record struct RankedRow(double Score, ulong Key, int Row)
{
    // Sixteen bits hold every score in hundredths, and the rest the id's first six characters, of which less is better.
    private const int KeyBits = 48;

    /// <summary>Higher is better; equal ranks have to be compared in full.</summary>
    public ulong Rank { get; } =
        ((ulong)(uint)Math.Round(Score * 100) << KeyBits) | (~Key >> (64 - KeyBits));
}
