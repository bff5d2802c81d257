using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Matching.Lanes;
using Marknadsplatsen.Matching.Participants;

namespace Marknadsplatsen.Matching.Tests.Participants;

/// <summary>What the index answers, in the same form as the plain model.</summary>
internal static class IndexAnswers
{
    public static IEnumerable<LaneWidth> Widths { get; } =
        [.. Enum.GetValues<LaneWidth>().Where(LaneWidths.IsSupported)];

    public static ParticipantIndex Of(IEnumerable<MatchableParticipant> people)
    {
        var index = new ParticipantIndex(DemoCity.File.Vocabulary);
        foreach (var person in people)
        {
            index.Put(person);
        }

        index.Publish();
        return index;
    }

    /// <summary>Whether every width answers all four questions as the plain model does.</summary>
    public static bool AreExact(
        ParticipantView view, IReadOnlyCollection<MatchableParticipant> people, AssignmentCard card)
    {
        var eligible = PlainAnswers.Eligible(people, card);
        var told = PlainAnswers.Told(people, card);
        var strangers = PlainAnswers.Strangers(people, card);
        var reasons = PlainAnswers.Exclusions(people, card);
        return Widths.All(width =>
        {
            var scan = new ParticipantScan(width);
            return new[] { 0, 1, 5, 50, people.Count }.All(count => Best(scan, view, card, count)
                    .SequenceEqual(eligible.Take(count)) && scan.EligibleCount == eligible.Length)
                && new[] { 0, 3, people.Count }.All(count =>
                    scan.Strangers(view, card, count).SequenceEqual(strangers.Take(count)))
                && scan.Audience(view, card).Select(match => match.Participant.Value).SequenceEqual(told)
                && Sorted(scan.Exclusions(view, card)).SequenceEqual(reasons);
        });
    }

    public static ImmutableArray<ParticipantMatch> Best(
        ParticipantScan scan, ParticipantView view, AssignmentCard card, int count)
    {
        var best = new ParticipantMatch[count];
        return [.. best[..scan.Best(view, card, best)]];
    }

    private static IEnumerable<string> Sorted(ImmutableArray<ExclusionCount> counts) =>
        counts.Select(count => $"{count.Reason} {count.Count}").Order(StringComparer.Ordinal);
}
