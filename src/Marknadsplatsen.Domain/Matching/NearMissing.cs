using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>Finds what is almost within a person's reach.</summary>
internal static class NearMissing
{
    public static NearMisses Find(PersonalRules rules, MatchProfile profile, ImmutableArray<AssignmentCard> cards)
    {
        var reliefByBit = new int[ExclusionSet.BitCount];
        var reachable = new List<(int ReasonCount, Candidate Candidate)>();
        var maybes = new List<Candidate>();
        foreach (var card in cards)
        {
            var reasons = rules.Exclusions(card);
            if (reasons.IsEmpty || reasons.Contains(ExclusionKind.Full) || reasons.Contains(ExclusionKind.Hidden))
            {
                continue;
            }

            var score = rules.Score(card).Total;
            var candidate = new Candidate(card, score, score, rules.TieOf(card.AssociationId));
            reachable.Add((reasons.Count, candidate));
            if (reasons.Count == 1)
            {
                reliefByBit[reasons.FirstBit]++;
            }

            if (new NearMiss(card, score, reasons.ToArray(profile.MustHave)).IsMaybe)
            {
                maybes.Add(candidate);
            }
        }

        reachable.Sort();
        maybes.Sort();
        return new NearMisses
        {
            Reliefs = Reliefs(reliefByBit, profile),
            Alternatives = Alternatives(reachable, rules, profile),
            Maybes = [.. maybes
                .Take(MatchRules.ListLengthDefault)
                .Select(maybe => NearMissFrom(maybe, rules, profile))],
        };
    }

    private static ImmutableArray<ExclusionCount> Reliefs(int[] reliefByBit, MatchProfile profile) =>
        [.. Enumerable.Range(0, reliefByBit.Length)
            .Where(bit => reliefByBit[bit] > 0)
            .OrderByDescending(bit => reliefByBit[bit])
            .Take(MatchRules.AlternativeCountMax)
            .Select(bit => new ExclusionCount(ExclusionSet.ReasonOf(bit, profile.MustHave), reliefByBit[bit]))];

    private static ImmutableArray<NearMiss> Alternatives(
        List<(int ReasonCount, Candidate Candidate)> ranked,
        PersonalRules rules,
        MatchProfile profile)
    {
        var associations = new HashSet<AssociationId>();
        var alternatives = ImmutableArray.CreateBuilder<NearMiss>(MatchRules.AlternativeCountMax);
        foreach (var (_, candidate) in ranked)
        {
            if (alternatives.Count < MatchRules.AlternativeCountMax && associations.Add(candidate.Card.AssociationId))
            {
                alternatives.Add(NearMissFrom(candidate, rules, profile));
            }
        }

        return alternatives.DrainToImmutable();
    }

    private static NearMiss NearMissFrom(Candidate candidate, PersonalRules rules, MatchProfile profile) =>
        new(candidate.Card, candidate.Score, rules.Exclusions(candidate.Card).ToArray(profile.MustHave));
}
