using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Participants;
using AssignmentCard = Marknadsplatsen.Domain.Catalog.AssignmentCard;

namespace Marknadsplatsen.Web.Matching;

/// <summary>
/// Puts "Passar dig" together from this process' own replica. The same person, catalogue and day give the same list,
/// also when the page is read again.
/// </summary>
internal sealed class Suggestions(
    OwnLists lists,
    ExposureCounter counter,
    MatchModel model,
    MatchTexts matchTexts,
    AssignmentWords words,
    ReliefWords reliefs,
    Texts texts)
{
    /// <summary>A list one has asked to see more of.</summary>
    public const int LongListLength = 24;

    /// <summary>The person's list and everything beside it.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="wantsMore">Whether the longer list is wanted.</param>
    /// <param name="arrived">Assignments the open page has heard of and asks to see first.</param>
    public SuitsView Of(Person person, bool wantsMore, IReadOnlyCollection<AssignmentId> arrived)
    {
        var (list, misses, fresh) = lists.Of(
            person, wantsMore ? LongListLength : MatchRules.ListLengthDefault, arrived);
        var known = fresh.Select(card => card.Id).Concat(list.Work.Select(own => own.Card.Id)).ToHashSet();
        counter.Count(fresh.Select(card => card.AssociationId)
            .Concat(list.Work.Concat(list.Top.Where(own => !known.Contains(own.Card.Id)))
                .Select(own => own.Card.AssociationId)));
        return new SuitsView
        {
            Person = person,
            Cards =
            [
                .. fresh.Select(card => Card(card, person)),
                .. list.Top.Where(own => !known.Contains(own.Card.Id)).Select(own => Card(own.Card, own.Score, person)),
            ],
            Work = [.. list.Work.Select(own => Card(own.Card, own.Score, person))],
            Maybes = [.. misses.Maybes.Select(maybe => Maybe(maybe, person))],
            Alternatives = list.EligibleCount == 0
                ? [.. misses.Alternatives.Select(miss => NearMiss(miss, person))]
                : [],
            Reliefs = list.EligibleCount == 0 ? [.. misses.Reliefs.Select(reliefs.Relief)] : [],
            HasMore = !wantsMore && list.EligibleCount > list.Top.Length,
        };
    }

    /// <summary>The nearest that the person has nothing to do with yet: for the time until an answer comes.</summary>
    public IReadOnlyList<AssignmentCardView> Meanwhile(Person person)
    {
        var (list, misses) = lists.Meanwhile(person);
        return list.Top.IsEmpty
            ? [.. misses.Alternatives.Select(miss => NearMiss(miss, person))]
            : [.. list.Top.Select(own => Card(own.Card, own.Score, person))];
    }

    /// <summary>What an empty list shows instead: the nearest, and what is in the way of more.</summary>
    public NearestView Nearest(Person person)
    {
        var (list, misses) = lists.WhyNot(person);
        return new NearestView(
            Meanwhile(person), list.EligibleCount == 0 ? [.. misses.Reliefs.Select(reliefs.Relief)] : []);
    }

    /// <summary>One assignment as the person's lists show it.</summary>
    public AssignmentCardView Card(AssignmentCard card, Person person) =>
        Card(card, model.Score(person.Profile, card).Total, person);

    /// <summary>Why other things are not shown, and what would show most of them.</summary>
    public WhyNotView WhyNot(Person person)
    {
        var (list, misses) = lists.WhyNot(person);
        return new WhyNotView
        {
            Person = person,
            Reasons = [.. list.ExcludedBy
                .OrderByDescending(excluded => excluded.Count)
                .Select(reliefs.Reason)],
            Reliefs = [.. misses.Reliefs.Select(reliefs.Relief)],
            Alternatives = [.. misses.Alternatives.Select(miss => NearMiss(miss, person))],
        };
    }

    /// <summary>
    /// Who only wants to look in is never shown what one comes back to or trains for (DOMAIN row 72). It can be found
    /// all the same: a step is a label and no gate.
    /// </summary>
    public static bool IsAsMuchAsWanted(Person person, AssignmentCard card) =>
        person.Answers.HowMuch != HowMuch.JustLookIn || card.Details.Step < StepLevel.Regular;

    private AssignmentCardView Card(AssignmentCard card, double score, Person person)
    {
        var told = model.Explain(person.Profile, card);
        var fit = person.HasAnswered ? matchTexts.Of(MatchScore.WordFor(score)) : null;
        List<string> sentences = fit is null ? [] : [fit + "."];
        sentences.AddRange(told.Reasons.Where(reason => reason is not MatchReason.NothingChosen).Select(matchTexts.Of));
        sentences.AddRange(told.Notes.Select((note, number) =>
            number == 0 ? texts["Suits.GoodToKnow", matchTexts.Of(note)] : matchTexts.Of(note)));
        return words.Card(card, sentences);
    }

    private MaybeView Maybe(NearMiss maybe, Person person)
    {
        QualityId[] missing = [.. maybe.Reasons.Select(reason => reason.Must).OfType<QualityId>()];
        return new MaybeView
        {
            Assignment = maybe.Card.Id,
            Card = NearMiss(maybe, person),
            Missing = missing,
            IsAsked = missing.All(maybe.Card.Asked.Contains),
        };
    }

    private AssignmentCardView NearMiss(NearMiss miss, Person person) => words.Card(
        miss.Card,
        [
            .. miss.Reasons.Take(MatchRules.NoteCountMax)
                .Select(reason => matchTexts.WhyNot(reason, person.Profile, miss.Card)),
        ]);
}
