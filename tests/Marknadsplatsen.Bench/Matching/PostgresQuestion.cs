using System.Globalization;
using System.Numerics;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Matching.Participants;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Bench.Matching;

/// <summary>The rules of DOMAIN 6.2 and 6.3 for one assignment as SQL over the columns of the table.</summary>
internal sealed class PostgresQuestion(ParticipantView view, AssignmentCard card)
{
    public const int CountMax = 50;

    private const int TimeToken = 1;
    private const int AnyTimeToken = 5;
    private const int AnywhereToken = 100;
    private const int WorkToken = 500;

    private readonly AssignmentDetails details = card.Details;
    private readonly MatchCodes codes = view.Codes;
    private readonly int area = view.Codes.Areas.Of(card.Details.Area);
    private readonly int times = TimeBucketSet.Of(card.Details).Bits;

    /// <summary>What an inverted index can find a person by: times, the areas within reach, and work.</summary>
    public static int[] Tokens(ParticipantView view, in ParticipantRow row)
    {
        var tokens = new List<int>();
        var times = (int)(row.Flags & RowFlags.AnyTime);
        for (var bucket = 0; bucket < 4; bucket++)
        {
            if ((times & (1 << bucket)) != 0)
            {
                tokens.Add(TimeToken + bucket);
            }
        }

        if (times == 0)
        {
            tokens.Add(AnyTimeToken);
        }

        for (var to = 1; row.Reach != AreaTables.ReachesAll && to <= view.Codes.Areas.Count; to++)
        {
            if (view.Codes.Areas.Ranks(to)[row.Area] < row.Reach)
            {
                tokens.Add(AnywhereToken + to);
            }
        }

        if (row.Reach == AreaTables.ReachesAll)
        {
            tokens.Add(AnywhereToken);
        }

        if ((row.Flags & RowFlags.OpenToWork) != 0)
        {
            tokens.Add(WorkToken);
        }

        return [.. tokens];
    }

    public string Sql(bool usesTokens) => string.Create(
        CultureInfo.InvariantCulture,
        $"SELECT id, round(100 * ({Score()})) / 100 AS score FROM person WHERE {Filter()}" +
        $"{(usesTokens ? $" AND {TokenFilter()}" : "")} ORDER BY score DESC, id LIMIT {CountMax}");

    private string Filter()
    {
        var missing = view.Slices.AllQualities & ~codes.QualitiesOf(details);
        var spoken = codes.LanguagesOf(details) | MatchCodes.SwedishBit;
        var house = details.HouseRule == HouseRule.SoberPlace
            ? RowFlags.AvoidsFirstHouse
            : RowFlags.AvoidsSecondHouse;
        List<string> rules =
        [
            $"musts & {(int)missing} = 0",
            $"room > {details.HoursPerWeek.Min}",
            $"(reach IS NULL OR ({Array(codes.Areas.Ranks(area), rank => rank)})[area + 1] < reach)",
        ];
        Add(rules, !details.IsFlexible, $"(times = 0 OR times & {times} <> 0)");
        Add(rules, details.IsWork, "open_to_work");
        Add(rules, details.Demands.DrivingLicence, "NOT no_licence");
        Add(rules, details.HouseRule is not null, $"avoids & {(int)house} = 0");
        Add(rules, details.Demands.Swedish > SwedishDemand.Basic, $"(languages = 0 OR languages & {spoken} <> 0)");
        return string.Join(" AND ", rules);
    }

    private string Score()
    {
        var category = codes.Categories.Of(details.Category);
        var offered = (int)codes.QualitiesOf(details);
        var work = details.Step >= StepLevel.WorkTraining ? 1 : MatchRules.UnansweredShare;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
             30 * (CASE WHEN interests = 0 THEN 0.5::float8 WHEN interests & {1 << category} <> 0 THEN 1 ELSE 0 END)
             + 15 * (CASE WHEN times = 0 THEN 0.5::float8 ELSE {(details.IsFlexible ? 0.75 : 1)} END)
             + 20 * (CASE WHEN ceiling IS NOT NULL
                 THEN greatest(0, 1 - {details.HoursPerWeek.Min} / greatest(1, ceiling) * 0.5)
                 WHEN open_to_work THEN {work}::float8 ELSE 0.5 END)
             + 15 * ({Array(codes.Areas.Shares(area), share => share)})[area + 1]
             + 15 * (CASE WHEN wishes = 0 THEN 0.5
                 ELSE bit_count((wishes & {offered})::bit(32))::float8 / wish_count END)
             + 5 * (CASE WHEN languages = 0 THEN 0.5::float8
                 WHEN languages & {codes.LanguagesOf(details)} <> 0 THEN 1 ELSE 0 END)
             """);
    }

    private string TokenFilter()
    {
        var chosen = new List<int> { AnyTimeToken };
        for (var rest = (uint)times; rest != 0; rest &= rest - 1)
        {
            chosen.Add(TimeToken + BitOperations.TrailingZeroCount(rest));
        }

        var parts = new List<string> { $"({AnywhereToken}|{AnywhereToken + area})" };
        Add(parts, !details.IsFlexible, $"({string.Join('|', chosen)})");
        Add(parts, details.IsWork, $"{WorkToken}");
        return $"tokens @@ '{string.Join('&', parts)}'::query_int";
    }

    private string Array<T>(T[] byArea, Func<T, double> value) =>
        $"'{{{string.Join(',', byArea.Take(codes.Areas.Count + 1)
            .Select(entry => value(entry).ToString("R", CultureInfo.InvariantCulture)))}}}'::float8[]";

    private static void Add(List<string> list, bool applies, string text)
    {
        if (applies)
        {
            list.Add(text);
        }
    }
}
