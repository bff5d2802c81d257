using System.Numerics;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Matching.Lanes;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// What one assignment asks, worked out once for all rows. It is written over for the next assignment, so that asking
/// allocates nothing.
/// </summary>
internal sealed class CardTerms
{
    private const int WordMax = 64;

    // Measured: with fewer than some eight people among 512, their own musts take less time than the bitmaps of all.
    private const double ShareByRow = 1.0 / 64;

    private readonly int[] excluding = new int[WordMax];
    private readonly int[] times = new int[WordMax];
    private readonly int[] understanding = new int[WordMax];
    private readonly int[] speaking = new int[WordMax];
    private readonly int[] wishes = new int[WordMax];
    private readonly double[] loadByCeiling = new double[BoundTable.Length];
    private readonly byte[] ceilingPoints = new byte[BoundTable.Length];
    private double[] areaShares = [];
    private int excludingCount;
    private int timeCount;
    private int understandingCount;
    private int speakingCount;
    private int wishCount;
    private uint languages;
    private bool isWorkStep;

    public bool IsFull { get; private set; }

    public bool IsFlexible { get; private set; }

    public bool NeedsSwedish { get; private set; }

    /// <summary>Whether times exclude by more or fewer slices than one, which then need a pass of their own.</summary>
    public bool IsLateByPass => !IsFlexible && timeCount != 1;

    /// <summary>Whether another language than Swedish helps, so that one slice does not tell who is excluded.</summary>
    public bool IsForeignByPass => NeedsSwedish && understandingCount > 0;

    public bool IsWork { get; private set; }

    public bool NeedsLicence { get; private set; }

    public HouseRule? House { get; private set; }

    /// <summary>Qualities the place offers.</summary>
    public uint Qualities { get; private set; }

    /// <summary>Qualities with a code that the place does not offer.</summary>
    public uint MissingQualities { get; private set; }

    /// <summary>The least hours, at most what a row's room is compared with.</summary>
    public byte HoursMin { get; private set; }

    /// <summary>The slice of those for whom the hours, or the most that have a slice, are too much.</summary>
    public int BusySlice { get; private set; }

    /// <summary>The slice of those for whom the hours are too much or who have not chosen work.</summary>
    public int AwaySlice { get; private set; }

    /// <summary>
    /// Whether so few people are left without them that musts are cheaper to look at row by row than as bitmaps.
    /// </summary>
    public bool AreMustsByRow { get; private set; }

    /// <summary>Whether the slice says all about the hours, so that no row's own room need be looked at.</summary>
    public bool IsRoomInBitmaps { get; private set; }

    /// <summary>The slice of those who do not go to the area, or -1 when the city does not know the area.</summary>
    public int FarSlice { get; private set; }

    public byte[] AreaRanks { get; private set; } = [];

    public byte[] AreaPoints { get; private set; } = [];

    public byte[] CeilingPoints => ceilingPoints;

    public byte[] ShapePoints { get; private set; } = [];

    public int AreaCount { get; private set; }

    /// <summary>The slice of those interested, or -1 when the category has no code.</summary>
    public int InterestSlice { get; private set; }

    /// <summary>Slices of which each excludes, the one with most people first.</summary>
    public ReadOnlySpan<int> Excluding => excluding.AsSpan(0, excludingCount);

    /// <summary>Slices of those who cannot at the times of its sessions: who has all of them is excluded.</summary>
    public ReadOnlySpan<int> Times => times.AsSpan(0, timeCount);

    /// <summary>Slices of the languages but Swedish: those who speak one of them are not excluded.</summary>
    public ReadOnlySpan<int> Understanding => understanding.AsSpan(0, understandingCount);

    /// <summary>Slices of the languages spoken there.</summary>
    public ReadOnlySpan<int> Speaking => speaking.AsSpan(0, speakingCount);

    /// <summary>Slices of the wishes that the place meets.</summary>
    public ReadOnlySpan<int> Wishes => wishes.AsSpan(0, wishCount);

    public void Read(AssignmentCard card, ParticipantView view)
    {
        var (details, codes, slices) = (card.Details, view.Codes, view.Slices);
        (IsFull, IsFlexible, IsWork) = (card.Occupancy.Free == 0, details.IsFlexible, details.IsWork);
        (NeedsLicence, House) = (details.Demands.DrivingLicence, details.HouseRule);
        NeedsSwedish = details.Demands.Swedish > SwedishDemand.Basic;
        isWorkStep = details.Step >= StepLevel.WorkTraining;
        HoursMin = (byte)Math.Clamp(details.HoursPerWeek.Min, 0, ParticipantRow.HoursMax);
        var busy = Math.Min((int)HoursMin, Slices.BusyCount - 1);
        (BusySlice, AwaySlice) = (slices.TooBusy + busy, slices.NotForWork + busy);
        IsRoomInBitmaps = HoursMin < Slices.BusyCount;
        Qualities = codes.QualitiesOf(details);
        MissingQualities = slices.AllQualities & ~Qualities;
        languages = codes.LanguagesOf(details);
        var category = codes.Categories.Of(details.Category);
        InterestSlice = category >= 0 ? slices.Interests + category : -1;
        var area = codes.Areas.Of(details.Area);
        FarSlice = area > 0 ? slices.TooFar + area - 1 : -1;
        (AreaRanks, AreaPoints, areaShares) =
            (codes.Areas.Ranks(area), codes.Areas.Points(area), codes.Areas.Shares(area));
        AreaCount = codes.Areas.Count;
        ShapePoints = BoundTable.ByShape(IsFlexible, isWorkStep);
        ReadCeilings(details, view);
        timeCount = Put(times, 0, TimeBucketSet.Of(details).Bits, Slices.NotAtTime);
        speakingCount = Put(speaking, 0, languages, Slices.Languages);
        understandingCount = Put(understanding, 0, languages & ~Vocabulary.MatchCodes.SwedishBit, Slices.Languages);
        wishCount = Put(wishes, 0, Qualities, slices.Wishes);
        ReadExcluding(view);
    }

    /// <summary>
    /// The model's score of a row, term by term as the model adds them (DOMAIN 6.3). Reads as few columns as it can:
    /// each is another line of memory.
    /// </summary>
    public MatchScore Score(ParticipantBlock block, int at, RowHits hits)
    {
        var shape = (RowShape)block.Shapes[at];
        var ceiling = block.Ceilings[at];
        return new MatchScore
        {
            Interest = (shape & RowShape.NoInterest) != 0 ? MatchRules.UnansweredShare
                : (hits & RowHits.Interest) != 0 ? 1 : 0,
            Time = (shape & RowShape.NoTime) != 0 ? MatchRules.UnansweredShare
                : IsFlexible ? MatchRules.FlexibleTimeShare : 1,
            Load = ceiling != 0 ? loadByCeiling[ceiling]
                : (shape & RowShape.OpenToWork) != 0 && isWorkStep ? 1 : MatchRules.UnansweredShare,
            Area = areaShares[block.Areas[at]],
            Support = (shape & RowShape.NoWish) != 0 ? MatchRules.UnansweredShare : Support(block.Wishes[at]),
            Language = (shape & RowShape.NoLanguage) != 0 ? MatchRules.UnansweredShare
                : (hits & RowHits.Language) != 0 ? 1 : 0,
        };
    }

    /// <summary>Whether nothing excludes the row: the rules one by one (DOMAIN 6.2), without what is hidden.</summary>
    public bool Fits(ParticipantBlock block, int at)
    {
        var (flags, spoken) = (block.Flags[at], block.Languages[at]);
        var chosen = (uint)(flags & RowFlags.AnyTime);
        var isLate = chosen != 0 && !IsFlexible && !SharesTime(chosen);
        var isForeign = NeedsSwedish && spoken != 0 && (spoken & (languages | Vocabulary.MatchCodes.SwedishBit)) == 0;
        return (flags & RowFlags.IsLive) != 0 && !IsFull && !isLate && !isForeign
            && (block.Musts[at] & MissingQualities) == 0
            && block.Rooms[at] > HoursMin
            && (!IsWork || (flags & RowFlags.OpenToWork) != 0)
            && AreaRanks[block.Areas[at]] < block.Reaches[at]
            && (!NeedsLicence || (flags & RowFlags.NoLicence) == 0)
            && (House is not { } rule || (Slices.Header(block.Read(at)) & (1u << Slices.Avoiding(rule))) == 0);
    }

    private double Support(uint wished) =>
        (double)BitOperations.PopCount(wished & Qualities) / BitOperations.PopCount(wished);

    private bool SharesTime(uint chosen)
    {
        foreach (var slice in Times)
        {
            if (((chosen << Slices.NotAtTime) & (1u << slice)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadCeilings(AssignmentDetails details, ParticipantView view)
    {
        ceilingPoints[0] = 0;
        for (var code = 1; code < view.Ceilings.Length; code++)
        {
            var used = details.HoursPerWeek.Min / Math.Max(1, view.Ceilings[code]);
            loadByCeiling[code] = Math.Max(0, 1 - (used * MatchRules.HoursAtCeilingLoss));
            ceilingPoints[code] = Vocabulary.BoundPoints.Of(MatchRules.LoadPoints * loadByCeiling[code]);
        }
    }

    private void ReadExcluding(ParticipantView view)
    {
        excludingCount = Put(excluding, 0, 1, IsWork ? AwaySlice : BusySlice);
        excludingCount = NeedsLicence ? Put(excluding, excludingCount, 1, Slices.NoLicence) : excludingCount;
        excludingCount = House is { } rule
            ? Put(excluding, excludingCount, 1, Slices.Avoiding(rule))
            : excludingCount;
        excludingCount = FarSlice >= 0 ? Put(excluding, excludingCount, 1, FarSlice) : excludingCount;
        excludingCount = IsFlexible || IsLateByPass ? excludingCount : Put(excluding, excludingCount, 1, times[0]);
        excludingCount = NeedsSwedish && !IsForeignByPass
            ? Put(excluding, excludingCount, 1, Slices.NoSwedish)
            : excludingCount;
        AreMustsByRow = ShareLeft(view) < ShareByRow;
        excludingCount = AreMustsByRow
            ? excludingCount
            : Put(excluding, excludingCount, MissingQualities, view.Slices.Musts);
        Sort(view.CountBySlice);
    }

    /// <summary>What share of people the slices so far leave, as if answers were independent.</summary>
    private double ShareLeft(ParticipantView view)
    {
        var counts = view.CountBySlice;
        double people = Math.Max(1, counts[Slices.Live]);
        var left = 1.0;
        foreach (var slice in Excluding)
        {
            left *= 1 - (counts[slice] / people);
        }

        var chosen = 0;
        var answered = counts[Slices.TimeAnswered];
        foreach (var slice in Times)
        {
            chosen += answered - counts[slice];
        }

        return IsLateByPass ? left * (1 - (Math.Max(0, answered - chosen) / people)) : left;
    }

    /// <summary>
    /// What excludes most people first, so that most blocks are left early; what excludes nobody is not read.
    /// </summary>
    private void Sort(int[] countBySlice)
    {
        var kept = 0;
        for (var next = 0; next < excludingCount; next++)
        {
            var slice = excluding[next];
            var people = countBySlice[slice];
            if (people == 0)
            {
                continue;
            }

            var at = kept++;
            for (; at > 0 && countBySlice[excluding[at - 1]] < people; at--)
            {
                excluding[at] = excluding[at - 1];
            }

            excluding[at] = slice;
        }

        excludingCount = kept;
    }

    private static int Put(int[] list, int count, uint bits, int firstSlice)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            list[count++] = firstSlice + BitOperations.TrailingZeroCount(bits);
        }

        return count;
    }
}
