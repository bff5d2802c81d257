using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Accounts;

/// <summary>The limits against hoarding, through the grains that know who somebody is (DOMAIN 6.9).</summary>
public sealed class HoardGrainTests
{
    private const string Door = "2026-03-02-door";

    [Fact]
    public async Task Without_a_card_a_third_place_is_refused_until_there_is_a_card_or_a_place_is_left()
    {
        await using var host = await StartAsync("a1", "a2", "a3");
        await host.AcceptAsync("a1", "anna", 1);
        await host.AcceptAsync("a2", "anna", 2);

        var third = await host.AcceptAsync("a3", "anna", 3);
        await host.Participant("anna").StepBack(
            new AssignmentId("a1"), new TakeStepBack { CommandId = new CommandId("leave"), Step = StepBack.Leave });
        var afterLeaving = await host.AcceptAsync("a3", "anna", 4);
        var undone = await host.Participant("anna").StepBack(
            new AssignmentId("a1"), new TakeStepBack { CommandId = new CommandId("undo"), Step = StepBack.Undo });
        await host.ConfirmAsync("anna");
        var withCard = await host.AcceptAsync("a1", "anna", 5);

        Assert.IsType<AcceptOutcome.ConfirmFirst>(third);
        Assert.IsType<AcceptOutcome.Accepted>(afterLeaving);
        Assert.IsType<StepBackOutcome.NothingToChange>(undone);
        Assert.IsType<AcceptOutcome.Accepted>(withCard);
    }

    [Fact]
    public async Task A_claim_to_be_confirmed_in_the_tap_itself_is_not_heard()
    {
        await using var host = await StartAsync("a1", "a2", "a3");
        await host.AcceptAsync("a1", "anna", 1);
        await host.AcceptAsync("a2", "anna", 2);

        var third = await host.Participant("anna").Accept(
            ProductHost.Municipality,
            new AssignmentId("a3"),
            ProductHost.Tap("anna", 3) with { Standing = Standing.Confirmed });

        Assert.IsType<AcceptOutcome.ConfirmFirst>(third);
    }

    [Fact]
    public async Task Through_one_door_six_new_people_get_places_and_no_more_however_they_crowd()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 100));

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => TapAsync(host, "a1", $"new{i}", Door)));

        Assert.Equal(DoorRecord.CountMax, answers.Count(answer => answer is AcceptOutcome.Accepted));
        Assert.Equal(34, answers.Count(answer => answer is AcceptOutcome.ManyFromHere));
        Assert.IsType<AcceptOutcome.Accepted>(await TapAsync(host, "a1", "other", "2026-03-02-elsewhere"));
        await host.ConfirmAsync("known");
        Assert.IsType<AcceptOutcome.Accepted>(await TapAsync(host, "a1", "known", Door));
    }

    [Fact]
    public async Task Who_got_no_place_does_not_count_at_the_door_and_who_has_one_counts_once()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("open", AssignmentSamples.OpenActivity().Details);
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 100));
        await host.PublishAsync("a2", AssignmentSamples.Details(places: 100));
        for (var i = 0; i < 10; i++)
        {
            Assert.IsType<AcceptOutcome.Saved>(await TapAsync(host, "open", $"look{i}", Door));
        }

        Assert.IsType<AcceptOutcome.Accepted>(await TapAsync(host, "a1", "anna", Door));
        Assert.IsType<AcceptOutcome.Accepted>(await TapAsync(host, "a2", "anna", Door));

        var stored = host.Facts.Find<DoorRecord>("door", Door)!;
        Assert.Equal([new ParticipantId("anna")], stored.Participants);
    }

    [Fact]
    public async Task A_card_tells_the_assignments_that_the_person_is_confirmed_also_after_a_crash()
    {
        var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 8));
        await host.AcceptAsync("a1", "anna");
        await host.WhenTold("a1");
        host.Store.Faults = id => id.ToString().StartsWith("assignment/", StringComparison.Ordinal)
            ? WriteFault.BeforeCommit
            : WriteFault.None;
        await host.ConfirmAsync("anna");
        await host.CrashAsync();

        await using var again = await ProductHost.StartAsync(host.Facts, host.Time);
        await again.Participant("anna").Wake();

        var record = await again.Facts.When<AssignmentRecord>(
            "assignment", "a1", stored => stored.State?.Of(new ParticipantId("anna"))?.IsUnconfirmed == false);
        Assert.True(record.State!.Of(new ParticipantId("anna"))!.IsTaken);
        var own = await again.Facts.When<ParticipantRecord>(
            "participant", "anna", stored => stored.Vouching.IsEmpty && !stored.MatcherIsBehind);
        Assert.NotNull(own.State!.ConfirmedAtUtc);
    }

    private static Task<AcceptOutcome> TapAsync(ProductHost host, string assignment, string person, string door) =>
        host.Participant(person).Accept(
            ProductHost.Municipality,
            new AssignmentId(assignment),
            ProductHost.Tap($"{person}-{assignment}") with { Door = door });

    private static async Task<ProductHost> StartAsync(params string[] assignments)
    {
        var host = await ProductHost.StartAsync();
        foreach (var id in assignments)
        {
            await host.PublishAsync(id, AssignmentSamples.Details(places: 100));
        }

        return host;
    }
}
