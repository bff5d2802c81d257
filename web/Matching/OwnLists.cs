using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Matching.Assignments;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Participants;

namespace Marknadsplatsen.Web.Matching;

/// <summary>
/// What suits a person, from the columns of this process' own replica: the answers of the plain
/// <see cref="MatchModel"/>, in a hundredth of its time. The same person, catalogue and minute give the same answer.
/// </summary>
internal sealed class OwnLists(
    CatalogReplica catalog, ExposureReplica exposure, MatchModel model, TimeProvider time)
{
    /// <summary>What is new is shown first, but never so much that the rest disappears.</summary>
    public const int NewCountMax = 6;

    private readonly Audience audience = new(model);

    // It holds working memory, and nothing of whom it worked for last.
    [ThreadStatic]
    private static AssignmentScan? scan;

    private MomentOrder? latest;

    /// <summary>The person's list, what is new in it, and what is almost within reach.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="length">How long the list may be.</param>
    /// <param name="arrived">Assignments the open page has heard of and asks to see first.</param>
    public OwnFind Of(Person person, int length, IReadOnlyCollection<AssignmentId> arrived)
    {
        var snapshot = catalog.Snapshot;
        var (request, scope) = (person.ToRequest(length), ScopeOf(person));
        var list = Scan.List(snapshot.View, request, OrderOf(snapshot), scope);
        return new OwnFind(
            list,
            Scan.NearMisses(snapshot.View, request, scope),
            list.EligibleCount == 0 ? [] : Fresh(person, request, scope, snapshot, arrived));
    }

    /// <summary>The nearest that the person has had nothing to do with: no work, and what almost suits.</summary>
    public (MatchList List, NearMisses Misses) Meanwhile(Person person)
    {
        var view = catalog.Snapshot.View;
        var scope = ScopeOf(person) with
        {
            LeftOut = [.. person.State?.Engagements.Keys ?? [], .. person.State?.Hidden ?? []],
            IsWithoutWork = true,
        };
        return (
            Scan.List(view, person.ToRequest(MatchRules.AlternativeCountMax), null, scope),
            Scan.NearMisses(view, person.ToRequest(), scope));
    }

    /// <summary>What keeps things away from the person, over everything that is open.</summary>
    public (MatchList List, NearMisses Misses) WhyNot(Person person)
    {
        var (view, request) = (catalog.Snapshot.View, person.ToRequest());
        return (Scan.List(view, request), Scan.NearMisses(view, request));
    }

    private static AssignmentScan Scan => scan ??= new AssignmentScan();

    /// <summary>
    /// Not what the person takes part in, waits for or has a place held in, and only
    /// <see cref="Suggestions.IsAsMuchAsWanted">as much as is wanted</see>.
    /// </summary>
    internal static CardScope ScopeOf(Person person) => new()
    {
        LeftOut = person.State is { } state
            ? [.. state.Engagements.Keys.Where(person.IsEngagedIn)]
            : [],
        IsWithoutLasting = person.Answers.HowMuch == HowMuch.JustLookIn,
    };

    /// <summary>
    /// What is added to everybody's order, worked out once a minute and for each change of the catalogue.
    /// </summary>
    private CardOrder OrderOf(CatalogSnapshot snapshot)
    {
        var (today, minute) = (exposure.Current, MinuteOf(time.GetUtcNow()));
        var known = Volatile.Read(ref latest);
        if (known?.Order.View == snapshot.View && known.Exposure == today && known.Minute == minute)
        {
            return known.Order;
        }

        var weekly = WeeklyShowing.From(snapshot.Cards, today, minute);
        var order = CardOrder.From(snapshot.View, null, new ListSpread(minute), weekly);
        Volatile.Write(ref latest, new MomentOrder(order, today, minute));
        return order;
    }

    internal static DateTimeOffset MinuteOf(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));

    /// <summary>Published since this time yesterday, or asked for by the open page, and fitting.</summary>
    private ImmutableArray<AssignmentCard> Fresh(
        Person person,
        MatchRequest request,
        CardScope scope,
        CatalogSnapshot snapshot,
        IReadOnlyCollection<AssignmentId> arrived)
    {
        var reader = person.State is { } state
            ? Participant.ToMatchable(state, version: 0)
            : new MatchableParticipant { Profile = person.Profile };
        var now = time.GetUtcNow();
        var older = arrived.Select(snapshot.Find).OfType<AssignmentCard>().Where(card => !IsNew(card))
            .DistinctBy(card => card.Id)
            .OrderByDescending(card => card.PublishedAtUtc)
            .ThenBy(card => card.Id.Value, StringComparer.Ordinal);
        var wanted = snapshot.Newest.TakeWhile(IsNew).Concat(older)
            .Where(card => !person.IsKnown(card.Id) && scope.Has(card));
        return
        [
            .. model.Eligible(request, wanted)
                .Where(card => arrived.Contains(card.Id) || !audience.Of(card, [reader]).IsEmpty)
                .Take(NewCountMax),
        ];

        bool IsNew(AssignmentCard card) => AssignmentWords.IsNew(card, now);
    }

    private sealed record MomentOrder(CardOrder Order, Exposure Exposure, DateTimeOffset Minute);
}
