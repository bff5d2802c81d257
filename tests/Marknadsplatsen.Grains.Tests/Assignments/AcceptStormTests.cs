using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Assignments;

/// <summary>
/// Everybody at once, more than once, and over a store that fails: the same place is never promised twice.
/// </summary>
public sealed class AcceptStormTests
{
    private const int Seed = 20260302;
    private const int PlaceCount = 40;

    [Fact]
    public async Task Five_hundred_people_who_tap_up_to_four_times_get_exactly_the_places_there_are()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details(PlaceCount));
        var taps = ShuffledTaps(personCount: 500, new Random(Seed));
        await Task.WhenAll(taps.Distinct().Select(host.ConfirmAsync));

        var answers = await Task.WhenAll(taps.Select(async person => (person, await host.AcceptAsync("a1", person))));

        var record = await host.WhenTold("a1");
        var occupancy = Places.Total(record.State!);
        Assert.Equal(PlaceCount, occupancy.Taken + occupancy.Held);
        Assert.Equal(500, record.State!.Engagements.Count);
        Assert.All(
            answers.GroupBy(answer => answer.person, answer => Told(answer.Item2)),
            ofOne => Assert.Single(ofOne.Distinct()));
        Assert.Equal(
            occupancy.Taken,
            answers.Where(answer => answer.Item2 is AcceptOutcome.Accepted).DistinctBy(answer => answer.person)
                .Count());
    }

    [Fact]
    public async Task Each_persons_own_record_tells_what_the_assignment_knows()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details(PlaceCount));
        var taps = ShuffledTaps(personCount: 100, new Random(Seed));

        await Task.WhenAll(taps.Select(person => host.AcceptAsync("a1", person)));

        var state = (await host.WhenTold("a1")).State!;
        foreach (var engagement in state.Engagements.Values)
        {
            var own = await host.Participant(engagement.Participant.Value).View();
            var known = own!.Engagements[new AssignmentId("a1")].Engagement;
            Assert.Equal(
                (engagement.State, engagement.Version, engagement.HoldEndsAtUtc),
                (known.State, known.Version, known.HoldEndsAtUtc));
        }
    }

    [Fact]
    public async Task A_store_that_fails_on_both_sides_of_the_commit_loses_nothing_and_doubles_nothing()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details(PlaceCount));
        var people = Enumerable.Range(0, 80).Select(number => $"p{number}").ToList();
        await Task.WhenAll(people.Select(host.ConfirmAsync));
        var chance = new Random(Seed);
        host.Store.Faults = _ =>
        {
            lock (chance)
            {
                return chance.Next(6) switch
                {
                    0 => WriteFault.BeforeCommit,
                    1 => WriteFault.AfterCommit,
                    _ => WriteFault.None,
                };
            }
        };

        var first = await Task.WhenAll(people.Select(person => UntilAnswered(host, person)));
        host.Store.Faults = _ => WriteFault.None;
        var second = await Task.WhenAll(people.Select(person => host.AcceptAsync("a1", person)));

        var state = (await host.Assignment("a1").View())!.State;
        var occupancy = Places.Total(state);
        Assert.Equal(first.Select(Told), second.Select(Told));
        Assert.Equal(people.Count, state.Engagements.Count);
        Assert.Equal(PlaceCount, occupancy.Taken + occupancy.Held);
        Assert.All(people, person => Assert.Equal(
            first[people.IndexOf(person)] is AcceptOutcome.Accepted,
            state.Of(new ParticipantId(person))!.IsTaken));
    }

    /// <summary>Sends the same tap again until it is answered, as a page does.</summary>
    private static async Task<AcceptOutcome> UntilAnswered(ProductHost host, string person)
    {
        const int triesMax = 200;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await host.AcceptAsync("a1", person);
            }
            catch (OrleansException) when (tries < triesMax)
            {
                // A failed write, or a call that met one dropped activation too many: the next round is the same tap.
            }
        }
    }

    private static List<string> ShuffledTaps(int personCount, Random chance)
    {
        var taps = Enumerable.Range(0, personCount)
            .SelectMany(number => Enumerable.Repeat($"p{number}", chance.Next(1, 5)))
            .ToArray();
        chance.Shuffle(taps);
        return [.. taps];
    }

    private static string Told(AcceptOutcome answer) => answer switch
    {
        AcceptOutcome.Held held => $"held until {held.HoldEndsAtUtc:O}",
        _ => answer.ToString(),
    };
}
