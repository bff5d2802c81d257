using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Acting;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Acting;

/// <summary>What is done for a person is on disk before it is done, told, and gone with the person.</summary>
public sealed class ActingGrainTests
{
    private static readonly ParticipantId Anna = new("anna");
    private static readonly MemberId Kim = new("m-kim");
    private static readonly CommandId Turn = new("t1");

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_turn_and_a_thing_whose_outcome_is_unknown_are_written_once(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        host.Store.FailOnce("acting/anna", fault);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Acting(host).Begin(Begin));
        Assert.True(await Acting(host).Begin(Begin));
        await ToldAsync(host);
        host.Store.FailOnce("acting/anna", fault);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Acting(host).Act(Turn, Kim, Act));

        Assert.True(await Acting(host).Act(Turn, Kim, Act));

        Assert.Single(Assert.Single((await Acting(host).View()).State!.Turns).Acts);
    }

    [Fact]
    public async Task Nothing_is_done_after_the_end_and_the_end_comes_by_itself()
    {
        await using var host = await ProductHost.StartAsync();
        Assert.False(await Acting(host).Act(Turn, Kim, Act));
        await Acting(host).Begin(Begin);
        Assert.Equal(host.Time.GetUtcNow() + ActingRules.Length, await Acting(host).OpenUntil(Turn, Kim));
        Assert.Null(await Acting(host).OpenUntil(Turn, new MemberId("m-sam")));

        host.Time.Advance(ActingRules.Length);

        Assert.Null(await Acting(host).OpenUntil(Turn, Kim));
        Assert.False(await Acting(host).Act(Turn, Kim, Act));
    }

    [Fact]
    public async Task The_person_ends_it_and_what_a_crash_left_is_told_at_the_next_start()
    {
        var (facts, time) = (new FactShelf(), new ManualTime(Domain.Tests.Assignments.AssignmentSamples.Monday));
        var first = await ProductHost.StartAsync(facts, time);
        await Acting(first).Begin(Begin);
        await Acting(first).Act(Turn, Kim, Act);
        await first.CrashAsync();

        await using var host = await ProductHost.StartAsync(facts, time);
        await new StartSweep(facts, host.Grains, time).RunAsync(default);
        await ToldAsync(host);
        await Acting(host).End();
        await ToldAsync(host);

        Assert.Null(await Acting(host).OpenUntil(Turn, Kim));
        Assert.Single(Assert.Single((await Acting(host).View()).State!.Turns).Acts);
    }

    [Fact]
    public async Task It_is_gone_with_the_person_and_nothing_begins_after_that()
    {
        await using var host = await ProductHost.StartAsync();
        await Acting(host).Begin(Begin);
        await Acting(host).Act(Turn, Kim, Act);
        await ToldAsync(host);

        await host.Facts.AddAsync(Anna, default);
        await host.Erasure.SweepAsync(default);

        Assert.Null(host.Facts.Find<ActingRecord>("acting", Anna.Value));
        Assert.False(await Acting(host).Begin(Begin));
        Assert.Null(host.Facts.Find<ActingRecord>("acting", Anna.Value));
    }

    private static BeginActing Begin => new() { CommandId = Turn, Member = Kim, Name = "Kim" };

    private static ActingAct Act => new() { CommandId = new CommandId("a1"), Kind = ActKind.Yes, Title = "Kaffe" };

    private static IActingGrain Acting(ProductHost host) => host.Grains.GetGrain<IActingGrain>(Anna.Value);

    private static Task<ActingRecord> ToldAsync(ProductHost host) =>
        host.Facts.When<ActingRecord>("acting", Anna.Value, record => !record.IsBehind);
}
