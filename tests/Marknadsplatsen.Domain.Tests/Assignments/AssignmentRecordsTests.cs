using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>How a decision becomes the one record that is written (RELIABILITY section 8).</summary>
public sealed class AssignmentRecordsTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;

    [Fact]
    public void The_state_the_answer_the_tail_and_the_outbox_are_in_one_record()
    {
        var before = new AssignmentRecord { State = AssignmentSamples.Open(places: 9), Version = 6 };

        var record = Accept(before, "anna", Now);

        Assert.Equal(7, record.Version);
        Assert.Equal(7, record.State?.Of(new ParticipantId("anna"))?.Version);
        Assert.IsType<AcceptOutcome.Accepted>(AssignmentRecords.Find(record, CommandOf("anna"))?.Outcome);
        var entry = Assert.Single(record.Tail);
        Assert.Equal((7, EngagementChange.PlaceAccepted), (entry.Version, entry.Change));
        Assert.Equal("anna", entry.Participant.Value);
        Assert.Equal(
            ["catalog", "desk", "figures", "matcher", "participant/anna"],
            record.Outbox.Keys.Order(StringComparer.Ordinal));
        Assert.All(record.Outbox.Values, version => Assert.Equal(7, version));
    }

    [Fact]
    public void Everybody_whose_engagement_a_decision_changed_is_told_and_nobody_else()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo", "cem");
        var decision = Assignment.Decide(
            story.State,
            new TakeStepBack { CommandId = new("c1"), Participant = new("anna"), Step = StepBack.Decline },
            story.Now,
            AssignmentSamples.Stockholm);

        var record = AssignmentRecords.Next(new AssignmentRecord { State = story.State }, decision, null, story.Now);

        Assert.Equal(
            ["participant/anna", "participant/bo"],
            record.Outbox.Keys.Where(key => key.StartsWith(AssignmentRecords.ToParticipant, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Equal(0, record.State?.Of(new ParticipantId("cem"))?.Version);
    }

    [Fact]
    public void Whoever_is_forgotten_after_their_hold_has_ended_is_told_nothing_and_leaves_no_trace()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1));
        story.Accept("anna");
        var person = new ParticipantId("anna");
        var late = story.Of("anna").HoldEndsAtUtc!.Value.AddDays(30);
        var decision = Assignment.Forget(story.State, person, late, AssignmentSamples.Stockholm);
        Assert.Contains(decision.Events, happened => happened is AssignmentEvent.EngagementChanged);

        var record = AssignmentRecords.Next(new AssignmentRecord { State = story.State }, decision, null, late);

        Assert.Null(record.State?.Of(person));
        Assert.DoesNotContain(record.Outbox.Keys, key => key.Contains("anna", StringComparison.Ordinal));
        Assert.Empty(record.Tail);
    }

    [Fact]
    public void The_association_hears_of_what_it_has_published()
    {
        var published = new AssignmentEvent.Published(AssignmentSamples.Open());
        var decision = new Decision<HostOutcome>(published.State, [published], new HostOutcome.Changed());

        var record = AssignmentRecords.Next(new AssignmentRecord(), decision, null, Now);

        Assert.Equal(
            ["association", "catalog", "dispatch", "figures", "matcher"],
            record.Outbox.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(record.Results);
    }

    [Fact]
    public void A_decision_without_a_state_is_a_mistake()
    {
        var decision = new Decision<HostOutcome>(null, [], new HostOutcome.NotPosted());

        Assert.Throws<ArgumentException>(() => AssignmentRecords.Next(new AssignmentRecord(), decision, null, Now));
    }

    [Fact]
    public void An_unknown_command_has_no_answer_yet() =>
        Assert.Null(AssignmentRecords.Find(new AssignmentRecord(), new CommandId("c1")));

    [Fact]
    public void The_answers_of_seven_days_are_remembered_and_older_ones_are_not()
    {
        var record = new AssignmentRecord { State = AssignmentSamples.Open(places: 9) };
        record = Accept(record, "anna", Now);
        record = Accept(record, "bo", Now.AddHours(1));

        var inTime = Accept(record, "cem", Now.AddDays(7));
        var tooLate = Accept(record, "cem", Now.AddDays(7).AddTicks(1));

        Assert.NotNull(AssignmentRecords.Find(inTime, CommandOf("anna")));
        Assert.Null(AssignmentRecords.Find(tooLate, CommandOf("anna")));
        Assert.NotNull(AssignmentRecords.Find(tooLate, CommandOf("bo")));
        Assert.NotNull(AssignmentRecords.Find(tooLate, CommandOf("cem")));
    }

    [Fact]
    public void However_busy_a_week_is_the_answers_stop_at_their_limit_and_the_oldest_go()
    {
        var busy = new AssignmentRecord
        {
            State = AssignmentSamples.Open(places: 9),
            Results = [.. Enumerable.Range(0, AssignmentRecord.ResultCountMax).Select(number => Result($"c{number}"))],
        };

        var record = Accept(busy, "anna", Now);

        Assert.Equal(AssignmentRecord.ResultCountMax, record.Results.Length);
        Assert.Null(AssignmentRecords.Find(record, new CommandId("c0")));
        Assert.NotNull(AssignmentRecords.Find(record, new CommandId("c1")));
        Assert.NotNull(AssignmentRecords.Find(record, CommandOf("anna")));
    }

    [Fact]
    public void The_tail_stops_at_its_limit_and_the_oldest_go()
    {
        var old = new AssignmentRecord
        {
            State = AssignmentSamples.Open(places: 9),
            Tail =
            [
                .. Enumerable.Range(0, AssignmentRecord.TailLengthMax)
                    .Select(number => new TailEntry { Version = number }),
            ],
        };

        var record = Accept(old, "anna", Now);

        Assert.Equal(AssignmentRecord.TailLengthMax, record.Tail.Length);
        Assert.Equal(1, record.Tail[0].Version);
        Assert.Equal("anna", record.Tail[^1].Participant.Value);
    }

    [Fact]
    public void What_was_delivered_is_forgotten_and_what_became_newer_meanwhile_stays()
    {
        var record = new AssignmentRecord { Outbox = Outbox(("catalog", 5), ("figures", 6), ("participant/anna", 6)) };

        var next = AssignmentRecords.Delivered(record, Outbox(("catalog", 5), ("figures", 5), ("matcher", 5)));

        Assert.Equal(
            Outbox(("figures", 6), ("participant/anna", 6)).OrderBy(entry => entry.Key, StringComparer.Ordinal),
            next.Outbox.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_receiver_that_has_not_heard_the_last_time_waits_once_for_the_latest()
    {
        var record = Accept(new AssignmentRecord { State = AssignmentSamples.Open(places: 9) }, "anna", Now);

        var next = Accept(record, "bo", Now);

        Assert.Equal(2, next.Outbox[AssignmentRecords.ToCatalog]);
        Assert.Equal(1, next.Outbox["participant/anna"]);
        Assert.Equal(2, next.Outbox["participant/bo"]);
    }

    private static AssignmentRecord Accept(AssignmentRecord record, string person, DateTimeOffset now)
    {
        var command = new AcceptPlace { CommandId = CommandOf(person), Participant = new ParticipantId(person) };
        var decision = Assignment.Decide(record.State, command, now, AssignmentSamples.Stockholm);
        var answer = Result(command.CommandId.Value) with { AtUtc = now, Outcome = decision.Outcome };
        return AssignmentRecords.Next(record, decision, answer, now);
    }

    private static CommandId CommandOf(string person) => new($"accept-{person}");

    private static CommandResult Result(string command) => new()
    {
        CommandId = new CommandId(command),
        Fingerprint = command,
        AtUtc = Now,
        Outcome = new AcceptOutcome.Saved(),
    };

    private static ImmutableDictionary<string, long> Outbox(params (string Receiver, long Version)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Receiver, entry => entry.Version);
}
