using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Matching.Participants;

namespace Marknadsplatsen.Matching.Tests.Participants;

/// <summary>What the plain model answers, person by person: the judge of the index.</summary>
internal static class PlainAnswers
{
    public static ImmutableArray<ParticipantMatch> Eligible(
        IEnumerable<MatchableParticipant> people, AssignmentCard card) =>
        [.. people.Where(person => DemoCity.Model.Exclusions(Request(person), card).IsEmpty)
            .Select(person => new ParticipantMatch(
                person.Participant, DemoCity.Model.Score(person.Profile, card).Total))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Participant.Value, StringComparer.Ordinal)];

    public static ImmutableArray<ParticipantMatch> Strangers(
        IEnumerable<MatchableParticipant> people, AssignmentCard card) =>
        Eligible(people.Where(person => !person.Engaged.Contains(card.Id)), card);

    public static ImmutableArray<string> Told(IEnumerable<MatchableParticipant> people, AssignmentCard card) =>
        [.. new Audience(DemoCity.Model).Of(card, people).Select(id => id.Value)];

    public static ImmutableArray<string> Exclusions(IEnumerable<MatchableParticipant> people, AssignmentCard card) =>
        [.. people.SelectMany(person => DemoCity.Model.Exclusions(Request(person), card))
            .GroupBy(reason => reason.ToString())
            .Select(reason => $"{reason.Key} {reason.Count()}")
            .Order(StringComparer.Ordinal)];

    private static MatchRequest Request(MatchableParticipant person) => new()
    {
        Profile = person.Profile,
        AcceptedHoursPerWeek = person.AcceptedHours,
        Hidden = [.. person.Hidden],
    };
}
