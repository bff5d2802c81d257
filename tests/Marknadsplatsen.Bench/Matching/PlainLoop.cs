using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Bench.Matching;

/// <summary>What one would write first: the plain model for each person in turn, sorted, and the first fifty.</summary>
internal static class PlainLoop
{
    public static List<(string Id, double Score)> Ask(
        CityVocabulary city, MatchableParticipant[] people, AssignmentCard card)
    {
        var model = new MatchModel(city);
        return [.. people
            .Where(person => model.Exclusions(
                new MatchRequest { Profile = person.Profile, AcceptedHoursPerWeek = person.AcceptedHours },
                card).IsEmpty)
            .Select(person => (Id: person.Participant.Value, Score: model.Score(person.Profile, card).Total))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Id, StringComparer.Ordinal)
            .Take(PostgresQuestion.CountMax)];
    }
}
