using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Dispatch;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Dispatch;

/// <summary>Waves reach the right people once, in the right order, also over a crash.</summary>
public sealed class DispatchGrainTests
{
    private const int PersonCount = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task With_few_places_twice_as_many_are_told_the_longest_waiting_first(int partitionCount)
    {
        await using var host = await ProductHost.StartAsync(partitionCount: partitionCount);
        await ComeAsync(host);

        await host.PublishAsync("a1", AssignmentSamples.Details(places: 2));
        var record = await DeliveredAsync(host, "a1", waveCount: 1);

        Assert.Equal([.. Enumerable.Range(0, 4).Select(Id)], record.Waves[0].Told.Select(person => person.Value));
        Assert.Equal(host.Time.GetUtcNow() + DispatchRules.ScarceWaveInterval, record.NextWaveAtUtc);
        Assert.All(Enumerable.Range(0, PersonCount), number => Assert.Equal(
            number < 4 ? ["a1"] : [],
            Told(host, Id(number)).Select(notice => notice.Assignment.Value)));
    }

    [Fact]
    public async Task A_person_told_today_is_not_told_of_something_else_and_others_are()
    {
        await using var host = await ProductHost.StartAsync();
        await ComeAsync(host);
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 2));
        await DeliveredAsync(host, "a1", waveCount: 1);

        await host.PublishAsync("a2", AssignmentSamples.Details(places: 2));
        var record = await DeliveredAsync(host, "a2", waveCount: 1);

        Assert.Equal([.. Enumerable.Range(4, 4).Select(Id)], record.Waves[0].Told.Select(person => person.Value));
    }

    [Fact]
    public async Task Two_waves_that_choose_the_same_person_at_once_tell_them_of_one()
    {
        await using var host = await ProductHost.StartAsync();
        var notices = host.Grains.GetGrain<INoticeGrain>("anna");

        var answers = await Task.WhenAll(notices.Tell(new AssignmentId("a1")), notices.Tell(new AssignmentId("a2")));

        Assert.Equal([NoticeOutcome.Told, NoticeOutcome.NotNow], answers.Order());
        Assert.Single((await notices.View()).Notices);
    }

    [Fact]
    public async Task Whoever_takes_part_or_has_hidden_it_is_not_told()
    {
        await using var host = await ProductHost.StartAsync();
        await ComeAsync(host, count: 3);
        await host.Participant(Id(0)).OwnStep(new TakeOwnStep
        {
            CommandId = new CommandId("hide"),
            Municipality = ProductHost.Municipality,
            Assignment = new AssignmentId("a1"),
            Step = OwnStep.Hide,
        });
        await host.Facts.When<ParticipantRecord>("participant", Id(0), stored => !stored.MatcherIsBehind);

        await host.PublishAsync("a1", AssignmentSamples.Details(places: 2));
        var record = await DeliveredAsync(host, "a1", waveCount: 1);

        Assert.Equal([Id(1), Id(2)], record.Waves[0].Told.Select(person => person.Value));
    }

    [Fact]
    public async Task Nothing_refers_to_somebody_who_is_erased_after_they_were_told_and_nothing_new_does()
    {
        await using var host = await ProductHost.StartAsync();
        await ComeAsync(host);
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 2));
        await DeliveredAsync(host, "a1", waveCount: 1);
        Assert.Contains(host.Facts.Mentioning(Id(0)), name => name.StartsWith("dispatch|", StringComparison.Ordinal));

        await host.Erasure.EraseAsync(new ParticipantId(Id(0)), TestContext.Current.CancellationToken);
        var late = await host.Grains.GetGrain<INoticeGrain>(Id(0)).Tell(new AssignmentId("a2"));

        Assert.Equal(NoticeOutcome.NotNow, late);
        Assert.Equal([], host.Facts.Mentioning(Id(0)));
        Assert.NotEmpty(host.Facts.Mentioning(Id(1)));
    }

    [Fact]
    public async Task A_wave_that_is_stored_is_delivered_after_a_crash_and_nobody_is_told_twice()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        await using (var first = await ProductHost.StartAsync(facts, time))
        {
            await ComeAsync(first);
            first.Store.Faults = grain => grain.Type.ToString() == "notices"
                ? WriteFault.BeforeCommit
                : WriteFault.None;
            await first.PublishAsync("a1", AssignmentSamples.Details(places: 2));
            await facts.When<DispatchRecord>("dispatch", "a1", stored => stored.Waves.Length == 1);
            await first.CrashAsync();
        }

        await using var second = await ProductHost.StartAsync(facts, time);
        await new StartSweep(facts, second.Grains, time).RunAsync(TestContext.Current.CancellationToken);
        var record = await DeliveredAsync(second, "a1", waveCount: 1);

        Assert.Equal([.. Enumerable.Range(0, 4).Select(Id)], record.Waves[0].Told.Select(person => person.Value));
        Assert.All(record.Waves[0].Told, person => Assert.Single(Told(second, person.Value)));
    }

    [Fact]
    public async Task An_assignment_from_before_there_were_waves_gets_its_first_at_the_start()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(AssignmentSamples.Monday));
        await using (var first = await ProductHost.StartAsync(facts, time))
        {
            await ComeAsync(first);
            first.Store.Faults = grain => grain.Type.ToString() == "dispatch"
                ? WriteFault.BeforeCommit
                : WriteFault.None;
            await first.PublishAsync("a1", AssignmentSamples.Details(places: 2));
            await facts.When<AssignmentRecord>("assignment", "a1", stored => stored.Outbox.Count == 1);
        }

        await ForgetOutboxAsync(facts, GrainId.Create("assignment", "a1"));
        await using var second = await ProductHost.StartAsync(facts, time);
        await new StartSweep(facts, second.Grains, time).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, (await DeliveredAsync(second, "a1", waveCount: 1)).Waves[0].Told.Length);
    }

    private static async Task ForgetOutboxAsync(FactShelf facts, GrainId assignment)
    {
        var record = new GrainState<AssignmentRecord>();
        await facts.ReadStateAsync("assignment", assignment, record);
        Assert.Equal([AssignmentRecords.ToDispatch], record.State!.Outbox.Keys);
        record.State = record.State with { Outbox = ImmutableDictionary<string, long>.Empty };
        await facts.WriteStateAsync("assignment", assignment, record);
    }

    /// <summary>People who came an hour apart, the first first, all with the same answers.</summary>
    internal static async Task ComeAsync(ProductHost host, int count = PersonCount)
    {
        for (var number = 0; number < count; number++)
        {
            host.Time.Advance(TimeSpan.FromHours(1));
            await host.Participant(Id(number)).SaveAnswers(new SaveAnswers
            {
                CommandId = new CommandId($"c{number}"),
                Municipality = ProductHost.Municipality,
                Answers = new Answers { Interests = [new CategoryId("meetingPlace")] },
            });
            await host.Facts.When<ParticipantRecord>(
                "participant", Id(number), stored => stored.State is not null && !stored.MatcherIsBehind);
        }
    }

    internal static Task<DispatchRecord> DeliveredAsync(ProductHost host, string assignment, int waveCount) =>
        host.Facts.When<DispatchRecord>(
            "dispatch", assignment, stored => stored.Waves.Length == waveCount && stored.Outbox.IsEmpty);

    private static ImmutableArray<Notice> Told(ProductHost host, string person) =>
        host.Facts.Find<NoticeRecord>("notices", person)?.Notices ?? [];

    // What differs is in the middle, where it is found in whatever way it is stored.
    internal static string Id(int number) => $"person-{number:00}-of-a-wave";
}
