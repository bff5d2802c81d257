using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// Which open assignments a person may see, in which order, and why (DOMAIN 6.2 to 6.6). Rule based: no learning and
/// no history of the person, and an unanswered question excludes nothing. Pure, and safe to share between threads.
/// </summary>
/// <param name="city">The city's areas and words.</param>
public sealed class MatchModel(CityVocabulary city)
{
    /// <summary>Everything that excludes the assignment from the person's list; empty when nothing does.</summary>
    public ImmutableArray<Exclusion> Exclusions(MatchRequest request, AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(card);
        return new PersonalRules(city, request).Exclusions(card).ToArray(request.Profile.MustHave);
    }

    /// <summary>Those that nothing excludes, in the order they come, each looked at when it is asked for.</summary>
    public IEnumerable<AssignmentCard> Eligible(MatchRequest request, IEnumerable<AssignmentCard> cards)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(cards);
        var rules = new PersonalRules(city, request);
        return cards.Where(card => rules.Exclusions(card).IsEmpty);
    }

    /// <summary>How well the assignment fits the answers, excluded or not.</summary>
    public MatchScore Score(MatchProfile profile, AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(card);
        return new PersonalRules(city, new MatchRequest { Profile = profile }).Score(card);
    }

    /// <summary>Why the person sees the assignment.</summary>
    public MatchExplanation Explain(MatchProfile profile, AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(card);
        var rules = new PersonalRules(city, new MatchRequest { Profile = profile });
        return Explaining.Explain(profile, card.Details, rules.KmTo(card.Details.Area));
    }

    /// <summary>
    /// The person's list over the cards of all open assignments, whatever order the cards come in.
    /// </summary>
    /// <param name="request">Who asks.</param>
    /// <param name="cards">All open assignments, each once.</param>
    /// <param name="fairShare">The addition for associations rarely shown, or null for none.</param>
    /// <param name="weekly">Associations that have to be shown this week, or null for none.</param>
    /// <param name="spread">The addition for what nobody new has come to, or null for none.</param>
    public MatchList List(
        MatchRequest request,
        ImmutableArray<AssignmentCard> cards,
        FairShare? fairShare = null,
        WeeklyShowing? weekly = null,
        ListSpread? spread = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(request.ListLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.ListLength, MatchRules.ListLengthMax);
        var rules = new PersonalRules(city, request);
        var eligible = new List<Candidate>();
        Span<int> countByBit = stackalloc int[ExclusionSet.BitCount];
        countByBit.Clear();
        foreach (var card in cards)
        {
            var reasons = rules.Exclusions(card);
            if (reasons.IsEmpty)
            {
                eligible.Add(CandidateFrom(card, rules, request.Profile, fairShare, spread));
            }

            for (; !reasons.IsEmpty; reasons = reasons.WithoutFirst())
            {
                countByBit[reasons.FirstBit]++;
            }
        }

        eligible.Sort();
        return new MatchList
        {
            EligibleCount = eligible.Count,
            ExcludedBy = Counts(countByBit, request.Profile.MustHave),
            Top = [.. Top(eligible, request, weekly).Select(candidate => SuggestionFrom(candidate, request, rules))],
            Work = request.Profile.OpenToWorkSteps ? Work(eligible, request, rules) : [],
        };
    }

    /// <summary>What is almost within reach: for an empty list, and for "why do I not see …?".</summary>
    public NearMisses NearMisses(MatchRequest request, ImmutableArray<AssignmentCard> cards)
    {
        ArgumentNullException.ThrowIfNull(request);
        return NearMissing.Find(new PersonalRules(city, request), request.Profile, cards);
    }

    private static Candidate CandidateFrom(
        AssignmentCard card,
        PersonalRules rules,
        MatchProfile profile,
        FairShare? fairShare,
        ListSpread? spread)
    {
        var score = rules.Score(card).Total;
        var order = score + ((fairShare?.Of(card) ?? 0) + (spread?.Of(card) ?? 0));
        if (profile.IsEmpty && card.Details.Step == Assignments.StepLevel.DropIn)
        {
            order += MatchRules.DropInOrderPoints;
        }

        return new Candidate(card, score, order, rules.TieOf(card.AssociationId));
    }

    private static List<Candidate> Top(List<Candidate> ranked, MatchRequest request, WeeklyShowing? weekly)
    {
        var perAssociationMax = request.Profile.IsEmpty
            ? MatchRules.PerAssociationWhenEmptyMax
            : MatchRules.PerAssociationMax;
        var shown = new Dictionary<Associations.AssociationId, int>();
        var top = new List<Candidate>(Math.Min(request.ListLength, ranked.Count) + 1);
        foreach (var candidate in ranked)
        {
            var already = shown.GetValueOrDefault(candidate.Card.AssociationId);
            if (already >= perAssociationMax)
            {
                continue;
            }

            shown[candidate.Card.AssociationId] = already + 1;
            top.Add(candidate);
            if (top.Count == request.ListLength)
            {
                break;
            }
        }

        GiveLastOfSix(top, ranked, request, weekly);
        return top;
    }

    /// <summary>
    /// Puts the best of an association that has to be shown where the first six places end. The same in the short list
    /// and in a longer one, so that nothing moves when somebody asks to see more.
    /// </summary>
    private static void GiveLastOfSix(
        List<Candidate> top,
        List<Candidate> ranked,
        MatchRequest request,
        WeeklyShowing? weekly)
    {
        const int last = MatchRules.ListLengthDefault - 1;
        if (weekly is null || top.Count <= last || weekly.IsDue(top[last].Card.AssociationId))
        {
            return;
        }

        var seen = top.Take(last + 1).Select(candidate => candidate.Card.AssociationId).ToHashSet();
        var unseen = ranked.Select(candidate => candidate.Card.AssociationId)
            .Distinct()
            .Where(association => !seen.Contains(association));
        if (weekly.Choose(unseen, request.TieKey) is not { } chosen)
        {
            return;
        }

        var best = ranked.First(candidate => candidate.Card.AssociationId == chosen);
        top.Remove(best);
        top.Insert(last, best);
        top.RemoveRange(Math.Min(top.Count, request.ListLength), Math.Max(0, top.Count - request.ListLength));
    }

    /// <summary>The kinds of work are declared from work training to employment, so the group runs backwards.</summary>
    private static ImmutableArray<Suggestion> Work(List<Candidate> ranked, MatchRequest request, PersonalRules rules) =>
        [.. ranked
            .Where(candidate => candidate.Card.Details.IsWork)
            .OrderByDescending(candidate => candidate.Card.Details.Kind)
            .Take(request.ListLength)
            .Select(candidate => SuggestionFrom(candidate, request, rules))];

    private static Suggestion SuggestionFrom(Candidate candidate, MatchRequest request, PersonalRules rules)
    {
        var details = candidate.Card.Details;
        var explanation = Explaining.Explain(request.Profile, details, rules.KmTo(details.Area));
        return new Suggestion(candidate.Card, candidate.Score, explanation);
    }

    private static ImmutableArray<ExclusionCount> Counts(
        ReadOnlySpan<int> countByBit,
        ImmutableArray<QualityId> musts)
    {
        var counts = ImmutableArray.CreateBuilder<ExclusionCount>();
        for (var bit = 0; bit < countByBit.Length; bit++)
        {
            if (countByBit[bit] > 0)
            {
                counts.Add(new ExclusionCount(ExclusionSet.ReasonOf(bit, musts), countByBit[bit]));
            }
        }

        return counts.DrainToImmutable();
    }
}
