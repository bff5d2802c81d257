using System.Collections.Immutable;
using System.Numerics;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// What one person asks, worked out once for all assignments, and written over for the next person. Distances and hours
/// become tables.
/// </summary>
internal sealed class ProfileTerms
{
    private readonly int[] musts = new int[MatchRules.MustCountMax];
    private readonly int[] wishes = new int[MatchRules.MustCountMax];
    private readonly double[] areaShares = new double[AreaTables.Length];
    private readonly double[] pointsByArea = new double[AreaTables.Length];
    private readonly double[] pointsByHours = new double[AssignmentBlock.HoursMax + 1];
    private readonly double[] pointsByMet = new double[8];
    private readonly byte[] far = new byte[AreaTables.Length];
    private int wishCount;
    private int mustCount;
    private double? ceiling;
    private int acceptedHours;

    public uint Interests { get; private set; }

    public uint Languages { get; private set; }

    /// <summary>Whether Swedish alone does not help, so that a language has to be shared.</summary>
    public bool NeedsSharedLanguage => Languages != 0 && (Languages & MatchCodes.SwedishBit) == 0;

    public uint Times { get; private set; }

    public bool IsOpenToWork { get; private set; }

    public bool HasNoLicence { get; private set; }

    public HouseRule? Avoided { get; private set; }

    /// <summary>Codes of what the place must offer, in the order of the profile.</summary>
    public ReadOnlySpan<int> Musts => musts.AsSpan(0, mustCount);

    /// <summary>Codes of what the place may well offer.</summary>
    public ReadOnlySpan<int> Wishes => wishes.AsSpan(0, wishCount);

    /// <summary>By the assignment's area: 1 when the person does not go there.</summary>
    public byte[] Far => far;

    public bool HasDistance { get; private set; }

    /// <summary>The most least hours that are not too much; below 0 when even none are.</summary>
    public int Room => ceiling is { } hours ? (int)Math.Max(-1, Math.Floor(hours) - acceptedHours) : int.MaxValue;

    /// <summary>Reads the answers; false when some of them have no code, and the plain model has to answer.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="codes">The words' codes.</param>
    /// <param name="hoursMax">The most least hours of any assignment, as its block has them.</param>
    public bool Read(MatchRequest request, MatchCodes codes, int hoursMax)
    {
        var profile = request.Profile;
        (ceiling, acceptedHours) = (profile.MaxHoursPerWeek, request.AcceptedHoursPerWeek);
        (IsOpenToWork, Avoided) = (profile.OpenToWorkSteps, profile.AvoidHouse);
        HasNoLicence = profile.HasDrivingLicence == false;
        Times = TimeBucketSet.Of(profile.TimeOfDay).Bits;
        if (Math.Max(profile.MustHave.Length, profile.NiceToHave.Length) > MatchRules.MustCountMax
            || ceiling is { } hours && !(hours < AssignmentBlock.HoursMax)
            || codes.Categories.BitsOf(profile.Interests) is not { } interests
            || codes.Languages.BitsOf(profile.Languages) is not { } languages
            || !List(profile.MustHave, codes, musts, out mustCount)
            || !List(profile.NiceToHave, codes, wishes, out wishCount))
        {
            return false;
        }

        (Interests, Languages) = (interests, languages);
        ReadAreas(profile, codes);
        ReadBounds(hoursMax);
        return true;
    }

    /// <summary>The model's score of an assignment, term by term as the model adds them (DOMAIN 6.3).</summary>
    public MatchScore Score(AssignmentBlock block, int at, CardSlices slices)
    {
        var (interests, languages) = (Interests, Languages);
        return new MatchScore
        {
            Interest = interests == 0 ? MatchRules.UnansweredShare
                : HasAny(block, at, slices.Categories, interests) ? 1 : 0,
            Time = Times == 0 ? MatchRules.UnansweredShare
                : block.Has(CardSlices.Flexible, at) ? MatchRules.FlexibleTimeShare : 1,
            Load = Load(block, at),
            Area = areaShares[block.Areas[at]],
            Support = Support(block, at, slices),
            Language = languages == 0 ? MatchRules.UnansweredShare
                : HasAny(block, at, CardSlices.Languages, languages) ? 1 : 0,
        };
    }

    /// <summary>
    /// At least the points of the score. Cheaper, for wishes count as all met when one is, and nothing is rounded.
    /// </summary>
    public double Bound(AssignmentBlock block, int at, int met) =>
        pointsByMet[met] + pointsByArea[block.Areas[at]] + pointsByHours[block.Hours[at]];

    private void ReadBounds(int hoursMax)
    {
        for (var met = 0; met < pointsByMet.Length; met++)
        {
            pointsByMet[met] = Term(MatchRules.InterestPoints, Interests == 0, (met & 1) != 0)
                + Term(MatchRules.SupportPoints, wishCount == 0, (met & 2) != 0)
                + Term(MatchRules.LanguagePoints, Languages == 0, (met & 4) != 0)
                + Term(MatchRules.TimePoints, Times == 0, true);
        }

        for (var hours = 0; hours <= hoursMax; hours++)
        {
            var share = ceiling is { } limit
                ? Math.Max(0, 1 - (hours / Math.Max(1, limit) * MatchRules.HoursAtCeilingLoss))
                : IsOpenToWork ? 1 : MatchRules.UnansweredShare;
            pointsByHours[hours] = MatchRules.LoadPoints * share;
        }
    }

    private static double Term(double points, bool isUnanswered, bool isMet) =>
        points * (isUnanswered ? MatchRules.UnansweredShare : isMet ? 1 : 0);

    private double Load(AssignmentBlock block, int at)
    {
        if (ceiling is { } hours)
        {
            var least = block.Hours[at];
            var used = (least == AssignmentBlock.HoursMax ? block.Cards[at]!.Details.HoursPerWeek.Min : least)
                / Math.Max(1, hours);
            return Math.Max(0, 1 - (used * MatchRules.HoursAtCeilingLoss));
        }

        return IsOpenToWork && block.Has(CardSlices.WorkStep, at) ? 1 : MatchRules.UnansweredShare;
    }

    private double Support(AssignmentBlock block, int at, CardSlices slices)
    {
        if (wishCount == 0)
        {
            return MatchRules.UnansweredShare;
        }

        var met = 0;
        foreach (var wish in Wishes)
        {
            met += block.Has(slices.Qualities + wish, at) ? 1 : 0;
        }

        return (double)met / wishCount;
    }

    private void ReadAreas(MatchProfile profile, MatchCodes codes)
    {
        var from = profile.Area is { } area ? codes.Areas.Of(area) : 0;
        HasDistance = from > 0 && profile.MaxKm is not null;
        for (var to = 0; to <= codes.Areas.Count; to++)
        {
            areaShares[to] = codes.Areas.Shares(to)[from];
            pointsByArea[to] = MatchRules.AreaPoints * areaShares[to];
            far[to] = HasDistance && to > 0 && codes.Areas.Km(from, to) > profile.MaxKm ? (byte)1 : (byte)0;
        }
    }

    private static bool HasAny(AssignmentBlock block, int at, int firstSlice, uint codes)
    {
        for (; codes != 0; codes &= codes - 1)
        {
            if (block.Has(firstSlice + BitOperations.TrailingZeroCount(codes), at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool List(ImmutableArray<QualityId> qualities, MatchCodes codes, int[] list, out int count)
    {
        count = 0;
        foreach (var quality in qualities)
        {
            var code = codes.Qualities.Of(quality);
            if (code == WordCodes<QualityId>.None)
            {
                return false;
            }

            list[count++] = code;
        }

        return true;
    }
}
