using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Web.Catalog;

namespace Marknadsplatsen.Web.Find;

/// <summary>What to show when nothing fits a search (U20): the nearest, and which filter keeps most away.</summary>
internal static class Nearest
{
    /// <summary>Alternatives shown instead of an empty list (U20).</summary>
    public const int CountMax = 3;

    /// <summary>The open assignments that meet most of the filters, most first, then the newest.</summary>
    public static ImmutableArray<AssignmentCard> Of(SearchMemory search, CatalogFilter filter)
    {
        var met = new int[search.Entries.Length];
        foreach (var (_, alone, _) in Parts(filter))
        {
            CountMet(search, alone, met);
        }

        return
        [
            .. search.Entries.Select((entry, at) => (entry.Card, Met: met[at]))
                .OrderByDescending(near => near.Met)
                .ThenByDescending(near => near.Card.PlacesWord != PlacesWord.Full)
                .ThenByDescending(near => near.Card.PublishedAtUtc)
                .ThenBy(near => near.Card.Id.Value, StringComparer.Ordinal)
                .Take(CountMax)
                .Select(near => near.Card),
        ];
    }

    /// <summary>Each filter that gives something when taken away alone; what gives most comes first.</summary>
    public static ImmutableArray<Relaxation> Relaxations(SearchMemory search, CatalogFilter filter) =>
    [
        .. Parts(filter)
            .Select(part =>
                new Relaxation(part.Key, part.Without, search.All(part.Without).Length))
            .Where(relaxation => relaxation.Total > 0)
            .OrderByDescending(relaxation => relaxation.Total)
            .Take(CountMax),
    ];

    // What is found is in the order of all of them, so that both are walked through once.
    private static void CountMet(SearchMemory search, CatalogFilter filter, int[] met)
    {
        var at = 0;
        foreach (var entry in search.All(filter))
        {
            while (!ReferenceEquals(search.Entries[at], entry))
            {
                at++;
            }

            met[at]++;
        }
    }

    private static IEnumerable<(string Key, CatalogFilter Alone, CatalogFilter Without)> Parts(CatalogFilter filter)
    {
        var none = new CatalogFilter();
        var parts = new (string Key, bool IsOn, CatalogFilter Alone, CatalogFilter Without)[]
        {
            ("text", filter.Text.Length > 0, none with { Text = filter.Text }, filter with { Text = "" }),
            ("time", HasAny(filter.TimeOfDay), none with { TimeOfDay = filter.TimeOfDay },
                filter with { TimeOfDay = [] }),
            ("category", HasAny(filter.Categories), none with { Categories = filter.Categories },
                filter with { Categories = [] }),
            ("area", HasAny(filter.Areas), none with { Areas = filter.Areas }, filter with { Areas = [] }),
            ("step", HasAny(filter.Steps), none with { Steps = filter.Steps }, filter with { Steps = [] }),
            ("language", HasAny(filter.Languages), none with { Languages = filter.Languages },
                filter with { Languages = [] }),
        };
        var musts = filter.MustHave.Select(must => (
            Key: "must",
            IsOn: true,
            Alone: none with { MustHave = [must] },
            Without: filter with { MustHave = filter.MustHave.Remove(must) }));
        return parts.Concat(musts).Where(part => part.IsOn).Select(part => (part.Key, part.Alone, part.Without));
    }

    private static bool HasAny<T>(ImmutableArray<T> values) => !values.IsEmpty;
}
