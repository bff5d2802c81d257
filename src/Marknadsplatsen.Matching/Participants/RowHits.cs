namespace Marknadsplatsen.Matching.Participants;

/// <summary>What of a row's answers the assignment meets, as far as a bitmap tells.</summary>
[Flags]
internal enum RowHits
{
    None = 0,

    /// <summary>An interest.</summary>
    Interest = 1,

    /// <summary>A language.</summary>
    Language = 2,
}
