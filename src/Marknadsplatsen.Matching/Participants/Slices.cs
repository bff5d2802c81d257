using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// Where each yes-or-no of a row lies in a block's bitmaps: a slice holds one bit of every row. Only words that the
/// city has take room.
/// </summary>
internal sealed class Slices
{
    public const int Live = 0;
    public const int NotAtTime = 1;
    public const int TimeAnswered = 5;
    public const int ClosedToWork = 6;
    public const int NoLicence = 7;
    public const int AvoidsHouse = 8;
    public const int NoSwedish = 10;
    public const int Languages = 11;

    private const uint AllBusy = (1u << BusyCount) - 1;

    private readonly MatchCodes codes;

    public Slices(MatchCodes codes)
    {
        this.codes = codes;
        Musts = Languages + codes.Languages.Count;
        Wishes = Musts + codes.Qualities.Count;
        Interests = Wishes + codes.Qualities.Count;
        TooBusy = Interests + codes.Categories.Count;
        NotForWork = TooBusy + BusyCount;
        TooFar = NotForWork + BusyCount;
        Count = TooFar + codes.Areas.Count;
    }

    /// <summary>
    /// Least hours that have a bitmap of those whom they are too much for: more than the hours people choose between.
    /// </summary>
    public const int BusyCount = 12;

    public int Musts { get; }

    public int Wishes { get; }

    public int Interests { get; }

    /// <summary>Slice n after this one: those for whom n hours are too much.</summary>
    public int TooBusy { get; }

    /// <summary>
    /// Slice n after this one: those for whom n hours are too much or who have not chosen work. Two reasons in one
    /// slice, for what is read of memory is what a narrow question costs.
    /// </summary>
    public int NotForWork { get; }

    /// <summary>Slice n after this one: those who do not go to the area with code n + 1.</summary>
    public int TooFar { get; }

    public int Count { get; }

    /// <summary>
    /// The slices before the languages, as bits. A row that is not live has none. <see cref="NotAtTime"/> and the
    /// three behind it, and <see cref="NoSwedish"/>, are of those who have answered: each excludes by itself.
    /// </summary>
    public static uint Header(in ParticipantRow row)
    {
        if ((row.Flags & RowFlags.IsLive) == 0)
        {
            return 0;
        }

        var times = (uint)(row.Flags & RowFlags.AnyTime);
        return (1u << Live) | (times != 0 ? (times ^ (uint)RowFlags.AnyTime) << NotAtTime : 0)
            | (times != 0 ? 1u << TimeAnswered : 0)
            | ((row.Flags & RowFlags.OpenToWork) != 0 ? 0 : 1u << ClosedToWork)
            | ((row.Flags & RowFlags.NoLicence) != 0 ? 1u << NoLicence : 0)
            | ((row.Flags & RowFlags.AvoidsFirstHouse) != 0 ? 1u << AvoidsHouse : 0)
            | ((row.Flags & RowFlags.AvoidsSecondHouse) != 0 ? 1u << (AvoidsHouse + 1) : 0)
            | (row.Languages != 0 && (row.Languages & MatchCodes.SwedishBit) == 0 ? 1u << NoSwedish : 0);
    }

    /// <summary>The slices of the least hours that are too much, as bits; room is the hours left plus one.</summary>
    public static uint Busy(in ParticipantRow row) => (row.Flags & RowFlags.IsLive) == 0
        ? 0
        : AllBusy & ~((1u << Math.Min(row.Room, (byte)BusyCount)) - 1);

    /// <summary>The slices of the least hours of work that keep the row away, as bits.</summary>
    public static uint AwayFromWork(in ParticipantRow row) => (Header(row) & (1u << ClosedToWork)) != 0
        ? AllBusy
        : Busy(row);

    /// <summary>The slice of those who stay away from places with the rule.</summary>
    public static int Avoiding(HouseRule rule) =>
        rule == HouseRule.SoberPlace ? AvoidsHouse : AvoidsHouse + 1;

    /// <summary>The areas the person does not go to, as bits, so many to a word.</summary>
    public ReadOnlySpan<uint> TooFarOf(in ParticipantRow row) => codes.Areas.TooFar(row.Area, row.Reach);

    public const int FarWordBits = 32;

    /// <summary>All bits of the codes the city has.</summary>
    public uint AllQualities => codes.Qualities.Count == MatchCodes.WordCountMax
        ? uint.MaxValue
        : (1u << codes.Qualities.Count) - 1;
}
