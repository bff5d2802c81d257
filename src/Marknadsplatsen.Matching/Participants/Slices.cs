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
    public const int Times = 1;
    public const int TimeAnswered = 5;
    public const int ClosedToWork = 6;
    public const int NoLicence = 7;
    public const int AvoidsHouse = 8;
    public const int LanguageAnswered = 10;
    public const int Languages = 11;

    private readonly MatchCodes codes;

    public Slices(MatchCodes codes)
    {
        this.codes = codes;
        Musts = Languages + codes.Languages.Count;
        Wishes = Musts + codes.Qualities.Count;
        Interests = Wishes + codes.Qualities.Count;
        Count = Interests + codes.Categories.Count;
    }

    public int Musts { get; }

    public int Wishes { get; }

    public int Interests { get; }

    public int Count { get; }

    /// <summary>The slices before the languages, as bits. A row that is not live has none.</summary>
    public static uint Header(in ParticipantRow row)
    {
        if ((row.Flags & RowFlags.IsLive) == 0)
        {
            return 0;
        }

        var times = (uint)(row.Flags & RowFlags.AnyTime);
        return (1u << Live) | (times << Times)
            | (times != 0 ? 1u << TimeAnswered : 0)
            | ((row.Flags & RowFlags.OpenToWork) != 0 ? 0 : 1u << ClosedToWork)
            | ((row.Flags & RowFlags.NoLicence) != 0 ? 1u << NoLicence : 0)
            | ((row.Flags & RowFlags.AvoidsFirstHouse) != 0 ? 1u << AvoidsHouse : 0)
            | ((row.Flags & RowFlags.AvoidsSecondHouse) != 0 ? 1u << (AvoidsHouse + 1) : 0)
            | (row.Languages != 0 ? 1u << LanguageAnswered : 0);
    }

    /// <summary>The slice of those who stay away from places with the rule.</summary>
    public static int Avoiding(HouseRule rule) =>
        rule == HouseRule.SoberPlace ? AvoidsHouse : AvoidsHouse + 1;

    /// <summary>All bits of the codes the city has.</summary>
    public uint AllQualities => codes.Qualities.Count == MatchCodes.WordCountMax
        ? uint.MaxValue
        : (1u << codes.Qualities.Count) - 1;
}
