using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>
/// What is stored of one day of one municipality: the sums of every group. Written anew through the day, so that the
/// same day told twice is one record; kept as long as <see cref="FillRateRecord.DayCountMax"/> says.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FigureDayRecord")]
public sealed record FigureDayRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The groups that had something to count, in the order of their names.</summary>
    [Id(1)]
    [JsonPropertyName("groups")]
    public ImmutableArray<GroupDay> Groups { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>Groups kept of a day: chosen, more than any municipality has associations and areas.</summary>
    public const int GroupCountMax = 2_000;

    /// <summary>The key of a municipality's day: <c>1283/2026-03-02</c>.</summary>
    public static string KeyOf(string municipality, DateOnly date) => $"{municipality}/{date:yyyy-MM-dd}";

    /// <summary>The sums of every group on a day.</summary>
    public static ImmutableArray<GroupDay> Sum(DateOnly date, IEnumerable<AssignmentCard> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var sums = new SortedDictionary<string, FillRate>(StringComparer.Ordinal);
        foreach (var card in cards.Where(card => FillRate.Counts(card, date)))
        {
            foreach (var group in FigureGroups.Of(card))
            {
                sums[group] = sums.GetValueOrDefault(group).With(card);
            }
        }

        return
        [
            .. sums.Take(GroupCountMax).Select(sum => new GroupDay
            {
                Group = sum.Key,
                Assignments = sum.Value.Assignments,
                Places = sum.Value.Places,
                Taken = sum.Value.Taken,
                Held = sum.Value.Held,
            }),
        ];
    }
}
