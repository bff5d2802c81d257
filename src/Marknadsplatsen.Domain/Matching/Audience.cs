using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// Who is told on an open page about an assignment (DOMAIN 6.7): those it fits with a score of at least 55, and those
/// who have answered fewer than two questions and whose every answer it meets. Never those who hid it or take part
/// already.
/// </summary>
/// <param name="model">The matching model.</param>
public sealed class Audience(MatchModel model)
{
    /// <summary>Fewer answers than this say too little for a score to be asked of it.</summary>
    public const int FewAnswersBelow = 2;

    /// <summary>
    /// Those to tell, best first and then by id; at most <see cref="MatchNotice.ParticipantCountMax"/>.
    /// </summary>
    public ImmutableArray<ParticipantId> Of(AssignmentCard card, IEnumerable<MatchableParticipant> everybody)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(everybody);
        var fitting = new List<(double Score, ParticipantId Id)>();
        foreach (var person in everybody)
        {
            var isKnown = person.Hidden.Contains(card.Id) || person.Engaged.Contains(card.Id);
            if (!isKnown && Fits(person, card) is { } score)
            {
                fitting.Add((score, person.Participant));
            }
        }

        return
        [
            .. fitting.OrderByDescending(fit => fit.Score)
                .ThenBy(fit => fit.Id.Value, StringComparer.Ordinal)
                .Take(MatchNotice.ParticipantCountMax)
                .Select(fit => fit.Id),
        ];
    }

    private double? Fits(MatchableParticipant person, AssignmentCard card)
    {
        var request = new MatchRequest { Profile = person.Profile, AcceptedHoursPerWeek = person.AcceptedHours };
        if (!model.Exclusions(request, card).IsEmpty)
        {
            return null;
        }

        var score = model.Score(person.Profile, card);
        var fits = score.Total >= MatchRules.MayFitScore
            || (person.AnsweredCount < FewAnswersBelow && MeetsWishes(person.Profile, score));
        return fits ? score.Total : null;
    }

    /// <summary>
    /// Whether the answers that exclude nothing are met too; those that can exclude have been asked already.
    /// </summary>
    private static bool MeetsWishes(MatchProfile profile, MatchScore score) =>
        (profile.Interests.IsEmpty || score.Interest > MatchRules.UnansweredShare)
        && (profile.NiceToHave.IsEmpty || score.Support > 0);
}
