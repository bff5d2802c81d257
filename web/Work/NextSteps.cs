using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Participants;
using AssignmentCard = Marknadsplatsen.Domain.Catalog.AssignmentCard;

namespace Marknadsplatsen.Web.Work;

/// <summary>
/// What may come next (DOMAIN section 1 rows 31, 59 and 78): first what an association has said that its assignment
/// leads to, then what is of the same sort and a step further, then work. Steps are options side by side, never a
/// stair that somebody has to climb. What the person has hidden, or takes part in, is left out.
/// </summary>
internal sealed class NextSteps(CatalogReplica catalog, MatchModel model)
{
    /// <summary>Steps shown: chosen, as many as in an empty list.</summary>
    public const int CountMax = 3;

    private const int PersonalCountMax = 6;

    /// <summary>What one assignment may lead to.</summary>
    public IReadOnlyList<NextStep> From(AssignmentCard card, Person person)
    {
        var told = card.Details.LeadsTo.Select(catalog.Snapshot.Find).OfType<AssignmentCard>()
            .Where(next => IsNew(next, person));
        var alike = catalog.Snapshot.Cards
            .Where(next => next.Details.Category == card.Details.Category && next.Details.Step > card.Details.Step)
            .Where(next => IsNew(next, person) && Suggestions.IsAsMuchAsWanted(person, next))
            .OrderBy(next => next.Details.Step)
            .ThenBy(next => next.Id.Value, StringComparer.Ordinal);
        return Distinct(
            [.. told.Select(next => new NextStep(next, NextStepReason.LeadsTo)),
            .. alike.Select(next => new NextStep(next, NextStepReason.SameSort))],
            CountMax);
    }

    /// <summary>What may come next on the person's own way towards work.</summary>
    public IReadOnlyList<NextStep> Of(Person person)
    {
        var own = (person.State?.Engagements.Values ?? [])
            .Where(engagement => engagement.Engagement.State != EngagementState.Declined)
            .OrderByDescending(engagement => engagement.Engagement.ChangedAtUtc)
            .Select(engagement => catalog.Snapshot.Find(engagement.Assignment))
            .OfType<AssignmentCard>()
            .ToArray();
        var sorts = own.Select(card => card.Details.Category).Concat(person.Answers.Interests).ToHashSet();
        var work = Work(person);
        return Distinct(
            [.. own.SelectMany(card => card.Details.LeadsTo).Select(catalog.Snapshot.Find).OfType<AssignmentCard>()
                .Where(next => IsNew(next, person))
                .Select(next => new NextStep(next, NextStepReason.LeadsTo)),
            .. work.Where(next => sorts.Contains(next.Details.Category))
                .Select(next => new NextStep(next, NextStepReason.SameSort)),
            .. work.Select(next => new NextStep(next, NextStepReason.Work))],
            PersonalCountMax);
    }

    /// <summary>
    /// Work that agrees with the answers as they would be once the person has said that they want to work: "under ten
    /// hours" still counts, the smaller ceiling of "a few hours" does not.
    /// </summary>
    private List<AssignmentCard> Work(Person person)
    {
        var answers = person.Answers with { HowMuch = HowMuch.WantToWork };
        var request = person.ToRequest(MatchRules.ListLengthMax) with { Profile = answers.ToProfile() };
        ImmutableArray<AssignmentCard> cards = [.. catalog.Snapshot.Cards.Where(card => IsNew(card, person))];
        return [.. model.List(request, cards).Work.Select(suggestion => suggestion.Card)];
    }

    private static bool IsNew(AssignmentCard card, Person person) =>
        !person.HasHidden(card.Id) && !person.IsEngagedIn(card.Id);

    private static IReadOnlyList<NextStep> Distinct(IEnumerable<NextStep> steps, int countMax) =>
        [.. steps.DistinctBy(step => step.Card.Id).Take(countMax)];
}
