using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.StandIns;

/// <summary>Says which times are free, and how many come to each.</summary>
public sealed class OccasionWords(Texts texts, MomentWords moments, City city, TimeProvider time)
{
    /// <summary>Times told to a host at once: chosen, what one reads without losing count.</summary>
    public const int TotalCountMax = 10;

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.Zone).DateTime);

    /// <summary>The day and the hours: "tisdag 3 mars klockan 16.30 till 19.30".</summary>
    public string When(Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        return texts[
            "Occasion.When",
            moments.Date(occasion.Date),
            moments.Clock(occasion.Start),
            moments.Clock(occasion.End)];
    }

    /// <summary>The times of a card that one can step in at now, in the order they come.</summary>
    public IReadOnlyList<Occasion> Free(AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var (now, last) = (time.GetUtcNow(), Today.AddDays(OccasionLimits.StepInDaysMax));
        return
        [
            .. card.FreedOccasions.Where(freed => freed.Date <= last)
                .Select(freed => FreedOccasions.Find(card.Id, card.Details, freed))
                .OfType<Occasion>()
                .Where(occasion => occasion.StartsAtUtc > now)
                .OrderBy(occasion => occasion.StartsAtUtc),
        ];
    }

    /// <summary>The free times in one line, or null without any: "En ledig gång: tisdag 3 mars".</summary>
    public string? FreeLine(AssignmentCard card) => Free(card) switch
    {
        [] => null,
        [var only] => texts["Occasion.Free.One", moments.Date(only.Date)],
        [var first, ..] => texts["Occasion.Free.Many", moments.Date(first.Date)],
    };

    /// <summary>How many come to each of the nearest times, one sentence or two each.</summary>
    public IReadOnlyList<string> Totals(AssignmentState state) =>
    [
        .. OccasionTotals.Soon(state, time.GetUtcNow(), Today).Take(TotalCountMax).Select(Total),
    ];

    private string Total(OccasionTotals totals)
    {
        var sentences = new List<string> { texts.Count("Occasion.Total", totals.Coming, Upper(When(totals.Occasion))) };
        if (totals.Away > 0)
        {
            sentences.Add(texts.Count("Occasion.Total.Away", totals.Away));
        }

        if (totals.SteppingIn > 0)
        {
            sentences.Add(texts.Count("Occasion.Total.In", totals.SteppingIn));
        }

        if (totals.Guests > 0)
        {
            sentences.Add(texts.Count("Occasion.Total.Guests", totals.Guests));
        }

        return string.Join(" ", sentences);
    }

    private static string Upper(string text) =>
        char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
}
