using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Participants;

/// <summary>
/// After an erase no record refers to the person, whatever was on its way and wherever it was cut off.
/// </summary>
public sealed class PersonErasureTests
{
    private const string Anna = "p0f1e2d3c4b5a6978";
    private static readonly ParticipantId AnnaId = new(Anna);

    [Fact]
    public async Task Everything_that_refers_to_the_person_is_gone_and_others_stay()
    {
        await using var host = await ProductHost.StartAsync();
        await LiveAsync(host, Anna);
        await LiveAsync(host, "p-bo");
        await host.Erasure.EraseAsync(new ParticipantId("p-somebody-else"), default);
        string[] kinds = ["participant", "assignment", "account", "door", "matchChunk.people.0.0", "support"];
        // Not every engine keeps its reminders in this store.
        Assert.Equal(kinds.Order(), KindsOf(host, Anna).Except(["reminders"]));

        await host.Erasure.EraseAsync(AnnaId, default);

        Assert.Equal([], host.Facts.Mentioning(Anna));
        Assert.NotEmpty(host.Facts.Mentioning("p-bo"));
        Assert.Null(await host.Participant(Anna).View());
    }

    [Fact]
    public async Task The_place_of_somebody_who_is_erased_is_the_next_persons()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 1));
        await host.AcceptAsync("a1", Anna);
        await host.AcceptAsync("a1", "bo");

        await host.Erasure.EraseAsync(AnnaId, default);

        var engagement = Assert.Single((await host.Assignment("a1").View())!.State.Engagements.Values);
        Assert.Equal((new ParticipantId("bo"), EngagementState.Held), (engagement.Participant, engagement.State));
    }

    [Fact]
    public async Task Nothing_makes_somebody_of_an_erased_id_again()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 5));
        await LiveAsync(host, Anna);
        await host.Erasure.EraseAsync(AnnaId, default);

        await Assert.ThrowsAsync<PersonErasedException>(() => host.AcceptAsync("a1", Anna, tap: 9));
        await Assert.ThrowsAsync<PersonErasedException>(() => host.ConfirmAsync(Anna));
        await Assert.ThrowsAsync<PersonErasedException>(() => SaveAsync(host, Anna, "late"));
        await host.Participant(Anna).Told(Told());

        Assert.Equal([], host.Facts.Mentioning(Anna));
    }

    [Fact]
    public async Task What_an_old_copy_of_the_store_brings_back_is_removed_by_the_sweep()
    {
        var facts = new FactShelf();
        await using (var before = await ProductHost.StartAsync(facts))
        {
            await LiveAsync(before, Anna);
            await before.CrashAsync();
        }

        await facts.AddAsync(AnnaId);
        await using var host = await ProductHost.StartAsync(facts);

        var found = await host.Erasure.SweepAsync(default);
        var again = await host.Erasure.SweepAsync(default);

        Assert.Equal((1, 0), (found, again));
        Assert.Equal([], host.Facts.Mentioning(Anna));
    }

    [Fact]
    public async Task An_erase_that_is_cut_off_is_finished_by_the_sweep()
    {
        await using var host = await ProductHost.StartAsync();
        await LiveAsync(host, Anna);
        host.Store.FailOnce("assignment/" + AssignmentOf(Anna), WriteFault.BeforeCommit);
        await Assert.ThrowsAnyAsync<Exception>(() => host.Erasure.EraseAsync(AnnaId, default));
        Assert.NotEmpty(host.Facts.Mentioning(Anna));

        await host.Erasure.SweepAsync(default);

        Assert.Equal([], host.Facts.Mentioning(Anna));
    }

    [Fact]
    public async Task The_snapshots_of_a_split_that_is_no_more_are_removed()
    {
        var facts = new FactShelf();
        await using (var before = await ProductHost.StartAsync(facts, partitionCount: 8))
        {
            await LiveAsync(before, Anna);
            await before.Erasure.EraseAsync(AnnaId, default);
            await before.CrashAsync();
        }

        facts.Marks.Clear();
        await using var host = await ProductHost.StartAsync(facts);

        await host.Erasure.SweepAsync(default);

        Assert.All(
            facts.Mentioning("schemaVersion").Where(name => name.StartsWith("match", StringComparison.Ordinal)),
            name => Assert.EndsWith($"match/{ProductHost.Municipality}", name, StringComparison.Ordinal));
    }

    /// <summary>A person with a place, a card, an answer, and a door they came through.</summary>
    private static async Task LiveAsync(ProductHost host, string person)
    {
        var assignment = AssignmentOf(person);
        await host.PublishAsync(assignment, AssignmentSamples.Details(places: 5));
        await SaveAsync(host, person, "first");
        await host.Participant(person).Accept(
            ProductHost.Municipality, new AssignmentId(assignment), ProductHost.Tap(person) with { Door = "today" });
        await host.Grains.GetGrain<IAccountGrain>($"card-at-{assignment}").Issue(new IssueCard
        {
            CommandId = new CommandId($"issue-{person}"),
            Participant = new ParticipantId(person),
            Municipality = ProductHost.Municipality,
            Words = "words",
            Token = "token",
        });
        await host.Facts.When<ParticipantRecord>(
            "participant", person, stored => stored is { MatcherIsBehind: false, State.Card: not null });
        await host.WhenTold(assignment);
    }

    private static Task<ParticipantState> SaveAsync(ProductHost host, string person, string command) =>
        host.Participant(person).SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId($"{command}-answer"),
            Municipality = ProductHost.Municipality,
            Question = Question.Where,
            Answers = new Answers { Area = new AreaId("soder") },
        });

    // Not of the person's id, which is searched for.
    private static string AssignmentOf(string person) => person == Anna ? "of-anna" : "of-bo";

    private static OwnEngagement Told() => new()
    {
        Assignment = new AssignmentId("a1"),
        Title = "",
        Engagement = new Engagement { Participant = AnnaId, Version = 99 },
    };

    private static IEnumerable<string> KindsOf(ProductHost host, string person) =>
        host.Facts.Mentioning(person).Select(name => name.Split('|')[0]).Distinct().Order();
}
