namespace Marknadsplatsen.Matching.Participants;

/// <summary>The yes-or-no answers of a row. The times of day are the first four bits, as in the domain.</summary>
[Flags]
internal enum RowFlags : ushort
{
    None = 0,
    AnyTime = 0b1111,
    OpenToWork = 1 << 4,
    NoLicence = 1 << 5,

    /// <summary>Stays away from places with the first house rule; the next bit is the second rule's.</summary>
    AvoidsFirstHouse = 1 << 6,
    AvoidsSecondHouse = 1 << 7,
    FewAnswers = 1 << 8,
    IsLive = 1 << 9,
}
