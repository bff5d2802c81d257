using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Time;
using Marknadsplatsen.Web.Weeks;
using Orleans;

namespace Marknadsplatsen.Web.StandIns;

/// <summary>Puts the page of an assignment's times together for the person who reads it.</summary>
internal sealed class OccasionPages(
    CatalogReplica catalog,
    IGrainFactory grains,
    OccasionWords words,
    ChangeWords changes,
    AssignmentWords assignments,
    Commitments commitments,
    MomentWords moments,
    Texts texts,
    TimeProvider time)
{
    /// <summary>The person's own times that are shown: chosen, two months of once a week.</summary>
    public const int OwnCountMax = 8;

    /// <summary>The page, or null when the person neither takes part there nor finds it in the catalogue.</summary>
    public async Task<OccasionView?> OfAsync(AssignmentId id, Person person)
    {
        var card = catalog.Snapshot.Find(id);
        var own = person.EngagementIn(id) is { Engagement.IsTaken: true } taken ? taken.Engagement : null;
        var standIns = person.State?.StandIns.GetValueOrDefault(id);
        var details = card?.Details ?? (own is null && standIns is null ? null : await DetailsAsync(id));
        if (details is null)
        {
            return null;
        }

        var steppingIn = (standIns?.Occasions ?? [])
            .Select(occasion => FreedOccasions.Find(id, details, occasion))
            .OfType<Occasion>()
            .Where(occasion => occasion.StartsAtUtc > time.GetUtcNow())
            .Select(occasion => Row(occasion, OccasionStanding.SteppingIn) with
            {
                Change = standIns!.Changes.FirstOrDefault(asked => asked.Occasion == IdOf(occasion)) is { } asked
                    ? changes.Of(asked.Change)
                    : null,
            })
            .ToArray();
        var mine = own is null ? [] : Own(id, details, own);
        var free = card is null ? [] : words.Free(card)
            .Select(occasion => Row(occasion, OccasionStanding.Free))
            .Where(row => mine.Concat(steppingIn).All(known => known.Occasion != row.Occasion))
            .ToArray();
        return new OccasionView
        {
            Assignment = id,
            Title = details.Title,
            Where = assignments.Where(details),
            Own = [.. mine.Take(OwnCountMax)],
            SteppingIn = steppingIn,
            Free = free,
            Years = own is null ? details.Demands.MinAge : null,
        };
    }

    /// <summary>The sentence about what became of a tap.</summary>
    public string? Say(OccasionAnswer answer, OccasionId? occasion, DateTimeOffset? opensAtUtc) => answer switch
    {
        OccasionAnswer.None => null,
        OccasionAnswer.OthersFirst when opensAtUtc is { } opens =>
            texts["Occasion.Answer.OthersFirst", moments.Moment(opens)],
        OccasionAnswer.OthersFirst => texts["Occasion.Answer.NotFree"],
        _ => texts[$"Occasion.Answer.{answer}", occasion is { } named ? moments.Date(named.Date) : ""],
    };

    /// <summary>The moment an address carries, or null.</summary>
    public static DateTimeOffset? ReadMoment(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    private OccasionRow[] Own(AssignmentId id, AssignmentDetails details, Engagement own)
    {
        if (own.State == EngagementState.Paused || details.IsEmployment)
        {
            return [];
        }

        var (first, last) = (commitments.Today, commitments.Today.AddDays(OccasionLimits.SkipDaysMax));
        return
        [
            .. Occasions.Between(id, details, own.Session, first, last)
                .Where(occasion => occasion.StartsAtUtc > time.GetUtcNow())
                .Select(occasion => Row(
                    occasion,
                    own.Skipped.Any(skipped => skipped.Occasion == IdOf(occasion))
                        ? OccasionStanding.Away
                        : OccasionStanding.Coming)),
        ];
    }

    private OccasionRow Row(Occasion occasion, OccasionStanding how) =>
        new(occasion.Assignment, IdOf(occasion), words.When(occasion), how);

    private static OccasionId IdOf(Occasion occasion) => new(occasion.Date, occasion.Session);

    private async Task<AssignmentDetails?> DetailsAsync(AssignmentId id) =>
        (await grains.GetGrain<IAssignmentGrain>(id.Value).View())?.State.Details;
}
