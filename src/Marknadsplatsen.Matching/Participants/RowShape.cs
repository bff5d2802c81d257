namespace Marknadsplatsen.Matching.Participants;

/// <summary>Which answers a row lacks: what its score depends on whatever the assignment. Below 64.</summary>
[Flags]
internal enum RowShape : byte
{
    None = 0,
    NoInterest = 1,
    NoTime = 2,
    NoWish = 4,
    NoLanguage = 8,
    NoCeiling = 16,
    OpenToWork = 32,
}
