using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Peers;
using Marknadsplatsen.Grains.Retention;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Retention;

/// <summary>Each rule removes what is due, and no rule removes anything without a decision or in a dry run.</summary>
public sealed class RetentionRunTests
{
    private const string Anna = "p0f1e2d3c4b5a6978";
    private const string Decision = "SN 2026/123";
    private static readonly AssignmentId A1 = new("a1");

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData(Decision, true)]
    public async Task Nothing_is_removed_without_a_decision_or_in_a_dry_run(string? decision, bool isDryRun)
    {
        await using var years = await Years.StartAsync();
        await WaitAsync(years);
        await years.PassAsync(91);

        var results = await years.Host.Retention.RunAsync(
            [Rule(RetentionKind.UnansweredInterest, 90) with { Decision = decision }], isDryRun, default);

        Assert.Equal((1, 0), (results[0].FoundCount, results[0].RemovedCount));
        Assert.Single((await years.Host.Assignment("a1").View())!.State.Engagements);
        Assert.Empty(await RowsAsync(years));
    }

    [Fact]
    public async Task An_interest_that_nobody_answers_is_gone_from_both_records_and_leaves_a_row()
    {
        await using var years = await Years.StartAsync();
        await WaitAsync(years);
        var rule = Rule(RetentionKind.UnansweredInterest, 90);
        await years.PassAsync(89);
        Assert.Equal(0, (await years.Host.Retention.RunAsync([rule], false, default))[0].FoundCount);
        await years.PassAsync(2);

        var results = await years.Host.Retention.RunAsync([rule], false, default);

        Assert.Equal((1, 1), (results[0].FoundCount, results[0].RemovedCount));
        Assert.Empty((await years.Host.Assignment("a1").View())!.State.Engagements);
        await years.Host.WhenTold("a1");
        Assert.Empty((await years.Host.Participant(Anna).View())!.Engagements);
        var row = Assert.Single(await RowsAsync(years));
        Assert.Equal((Decision, 1), (row.Rule.Decision, row.RemovedCount));
    }

    [Fact]
    public async Task What_is_on_its_way_to_the_person_is_removed_by_the_run_after_it_has_arrived()
    {
        await using var years = await Years.StartAsync();
        await OfferAsync(years);
        await years.PassAsync(200);
        var rule = Rule(RetentionKind.UnansweredInterest, 90);
        using var held = years.Host.Store.Hold($"participant/{Anna}");
        await years.Host.Assignment("a1").Vouch(new ParticipantId(Anna));
        await held.Reached;

        // A dry run asks no grain, so it says what is found also where the rest would wait for the held write.
        var underWay = (await years.Host.Retention.RunAsync([rule], true, default))[0].FoundCount;
        Assert.Equal(0, underWay);
        var early = (await years.Host.Retention.RunAsync([rule], false, default))[0];
        held.Release();
        await years.Host.WhenTold("a1");
        Assert.Single((await years.Host.Participant(Anna).View())!.Engagements);
        var late = (await years.Host.Retention.RunAsync([rule], false, default))[0];

        Assert.Equal((0, 0), (early.FoundCount, early.RemovedCount));
        Assert.Equal((1, 1), (late.FoundCount, late.RemovedCount));
        Assert.Empty((await years.Host.Participant(Anna).View())!.Engagements);
        Assert.Empty((await years.Host.Assignment("a1").View())!.State.Engagements);
    }

    [Fact]
    public async Task What_has_happened_since_the_run_looked_is_left_where_it_is()
    {
        await using var years = await Years.StartAsync();
        await OfferAsync(years);
        var anna = new ParticipantId(Anna);
        var seen = (await years.Host.Assignment("a1").View())!.State.Of(anna)!.Version;
        await years.Host.Assignment("a1").Vouch(anna);
        await years.Host.WhenTold("a1");
        var now = (await years.Host.Assignment("a1").View())!.State.Of(anna)!.Version;

        Assert.False(await years.Host.Assignment("a1").ForgetUnchanged(anna, seen));
        Assert.NotNull((await years.Host.Assignment("a1").View())!.State.Of(anna));
        Assert.True(await years.Host.Assignment("a1").ForgetUnchanged(anna, now));
        Assert.Null((await years.Host.Assignment("a1").View())!.State.Of(anna));
    }

    [Fact]
    public async Task A_place_stays_however_long_and_what_is_over_goes_a_year_after()
    {
        await using var years = await Years.StartAsync();
        await years.Host.PublishAsync("a1", AssignmentSamples.Details(places: 9));
        await years.Host.ConfirmAsync(Anna);
        await years.Host.AcceptAsync("a1", Anna);
        RetentionRule[] rules = [Rule(RetentionKind.UnansweredInterest, 90), Rule(RetentionKind.EndedEngagement, 366)];
        await years.PassAsync(1000);
        await years.Host.Retention.RunAsync(rules, false, default);
        Assert.Single((await years.Host.Assignment("a1").View())!.State.Engagements);

        await years.Host.Participant(Anna).StepBack(
            A1, new TakeStepBack { CommandId = new CommandId("leave"), Step = StepBack.Leave });
        await years.Host.WhenTold("a1");
        await years.PassAsync(367);
        await years.Host.Retention.RunAsync(rules, false, default);

        Assert.Empty((await years.Host.Assignment("a1").View())!.State.Engagements);
    }

    [Fact]
    public async Task Somebody_silent_is_told_first_and_goes_when_they_stay_silent()
    {
        await using var years = await Years.StartAsync();
        await SaveAsync(years, "first");
        var rule = Rule(RetentionKind.InactiveProfile, 731);
        await years.PassAsync(732);

        var told = (await years.Host.Retention.RunAsync([rule], false, default))[0];
        var twice = (await years.Host.Retention.RunAsync([rule], false, default))[0];
        Assert.Equal((0, 1, 0), (told.RemovedCount, told.WarnedCount, twice.WarnedCount));
        Assert.NotNull((await years.Host.Participant(Anna).View())!.RetentionNoticeAtUtc);
        await years.PassAsync(RetentionRules.NoticeLength.TotalDays);
        var gone = (await years.Host.Retention.RunAsync([rule], false, default))[0];

        Assert.Equal((1, 0), (gone.RemovedCount, gone.WarnedCount));
        Assert.Equal([], years.Host.Facts.Mentioning(Anna));
    }

    [Fact]
    public async Task Whoever_does_anything_after_being_told_stays()
    {
        await using var years = await Years.StartAsync();
        await SaveAsync(years, "first");
        var rule = Rule(RetentionKind.InactiveProfile, 731);
        await years.PassAsync(732);
        await years.Host.Retention.RunAsync([rule], false, default);
        await years.PassAsync(59);

        await SaveAsync(years, "again");
        await years.PassAsync(400);
        var later = (await years.Host.Retention.RunAsync([rule], false, default))[0];

        Assert.Equal((0, 0), (later.FoundCount, later.WarnedCount));
        Assert.Null((await years.Host.Participant(Anna).View())!.RetentionNoticeAtUtc);
    }

    [Fact]
    public async Task Whoever_has_somebody_there_for_them_stays_until_they_end_it()
    {
        await using var years = await Years.StartAsync();
        await SaveAsync(years, "first");
        await StepAsync(years, SupportStep.Wish);
        var rule = Rule(RetentionKind.InactiveProfile, 731);
        await years.PassAsync(732);
        Assert.Equal(0, (await years.Host.Retention.RunAsync([rule], false, default))[0].WarnedCount);

        await StepAsync(years, SupportStep.Decline);
        var alone = (await years.Host.Retention.RunAsync([rule], false, default))[0];

        Assert.Equal(1, alone.WarnedCount);
    }

    [Fact]
    public async Task Whoever_waits_for_a_peer_stays_also_when_the_wish_came_after_they_were_told()
    {
        await using var years = await Years.StartAsync();
        await SaveAsync(years, "first");
        var rule = Rule(RetentionKind.InactiveProfile, 731);
        await years.PassAsync(732);
        await years.Host.Retention.RunAsync([rule], false, default);
        var anna = (await years.Host.Participant(Anna).View())!;
        await years.Host.Grains.GetGrain<IPeerGrain>(anna.Municipality.Value).Take(new TakePeerStep
        {
            CommandId = new CommandId("wish"),
            Participant = anna.Id,
            Step = PeerStep.Wish,
            Profile = PeerProfile.Of(anna.Answers),
        });
        await years.PassAsync(RetentionRules.NoticeLength.TotalDays);

        var later = (await years.Host.Retention.RunAsync([rule], false, default))[0];

        Assert.Equal((0, 0), (later.FoundCount, later.RemovedCount));
        Assert.NotNull(await years.Host.Participant(Anna).View());
    }

    [Fact]
    public async Task A_month_of_the_log_goes_when_all_of_it_is_old_enough()
    {
        await using var years = await Years.StartAsync();
        var key = AccessMonth.KeyOf(new ParticipantId(Anna), years.Host.Time.GetUtcNow());
        await years.Host.Grains.GetGrain<IAccessLogGrain>(key).Note(new AccessNote { Kind = AccessKind.Answered });
        var rule = Rule(RetentionKind.AccessLog, 366);
        await years.PassAsync(380);
        Assert.Equal(0, (await years.Host.Retention.RunAsync([rule], false, default))[0].FoundCount);
        await years.PassAsync(20);

        await years.Host.Retention.RunAsync([rule], false, default);

        Assert.Null(years.Host.Facts.Find<AccessRecord>("accesslog", key));
        Assert.Equal(1, Assert.Single(await RowsAsync(years)).RemovedCount);
    }

    /// <summary>Anna waits for an answer, and a coordinator has it since nobody answered in time.</summary>
    private static async Task WaitAsync(Years years)
    {
        await years.Host.ConfirmAsync(Anna);
        await OfferAsync(years);
    }

    private static async Task OfferAsync(Years years)
    {
        await years.Host.PublishAsync("a1", AssignmentSamples.Answered().Details);
        await years.Host.AcceptAsync("a1", Anna);
        await years.PassAsync(7);
        await years.Host.Assignment("a1").Wake();
        await years.Host.WhenTold("a1");
    }

    private static Task SaveAsync(Years years, string command) =>
        years.Host.Participant(Anna).SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId(command),
            Municipality = ProductHost.Municipality,
            Question = Question.Where,
            Answers = new Answers { Area = new AreaId("soder") },
        });

    private static Task StepAsync(Years years, SupportStep step) =>
        years.Host.Grains.GetGrain<ISupportGrain>(Anna).Take(new TakeSupportStep
        {
            CommandId = new CommandId($"{step}"),
            Municipality = ProductHost.Municipality,
            From = OwnerRole.Participant,
            Step = step,
        });

    private static RetentionRule Rule(RetentionKind kind, int days) =>
        new() { Kind = kind, Days = days, Decision = Decision };

    private static async Task<IReadOnlyList<RetentionResult>> RowsAsync(Years years) =>
        (await years.Host.Grains.GetGrain<IRetentionGrain>(ProductHost.Municipality.Value).Read()).Rows;
}
