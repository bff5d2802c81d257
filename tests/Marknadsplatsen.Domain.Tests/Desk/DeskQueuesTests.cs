using System.Text.Json;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Desk;

public sealed class DeskQueuesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;

    [Fact]
    public void An_interest_in_work_waits_for_a_coordinator_until_its_day_and_is_late_after_it()
    {
        var story = new AssignmentStory(AssignmentSamples.Work()).AcceptAll("anna");
        var due = story.Of("anna").NextStepAtUtc!.Value;

        Assert.Equal(DeskQueue.Coordinator, QueueOf(story, story.Now));
        Assert.Equal(DeskQueue.Late, QueueOf(story, due));
        story.Host("anna", HostStep.TakeOn);
        Assert.Equal(DeskQueue.Coordinator, QueueOf(story, story.Now));
        story.Host("anna", HostStep.Propose);
        Assert.Null(QueueOf(story, story.Now));
        story.Confirm("anna");
        Assert.Empty(Entry(story).Rows);
    }

    [Fact]
    public void An_interest_that_the_host_leaves_without_an_answer_comes_to_the_coordinators()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered()).AcceptAll("anna");
        Assert.Null(QueueOf(story, story.Now));

        story.WaitUntil(story.Of("anna").NextStepAtUtc!.Value).WakeUp();

        Assert.Equal(DeskQueue.Coordinator, QueueOf(story, story.Now));
    }

    [Fact]
    public void A_hold_is_in_front_of_the_coordinators_on_its_last_day_until_they_give_another()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered()).AcceptAll("anna");
        story.Host("anna", HostStep.OfferPlace);
        var ends = story.Of("anna").HoldEndsAtUtc!.Value;
        Assert.Null(QueueOf(story, ends - DeskQueues.HoldEndsWithin - TimeSpan.FromTicks(1)));

        story.WaitUntil(ends - DeskQueues.HoldEndsWithin);
        var before = QueueOf(story, story.Now);
        story.WaitUntil(ends.AddHours(-1)).Host("anna", HostStep.ExtendHold);

        Assert.Equal(DeskQueue.Holds, before);
        Assert.True(story.Of("anna").HoldEndsAtUtc >= story.Now + HoldTimes.HoldLengthMin);
        Assert.Equal(story.Of("anna").HoldEndsAtUtc, story.Of("anna").NextStepAtUtc);
        Assert.Null(QueueOf(story, story.Now));
    }

    [Fact]
    public void Whatever_happens_every_row_has_an_owner_and_what_is_late_is_in_a_queue()
    {
        Law.Holds(
            AssignmentAct.Sequences(40, [null]),
            acts =>
            {
                var story = new AssignmentStory(AssignmentSamples.Answered());
                foreach (var act in acts)
                {
                    act.Do(story);
                    var rows = Entry(story).Rows;
                    Assert.All(rows, row => Assert.NotEqual(DeskQueue.WithoutOwner, DeskQueues.Of(row, story.Now)));
                    Assert.All(rows, row => Assert.True(
                        row.NextStepAtUtc > story.Now || DeskQueues.Of(row, story.Now) == DeskQueue.Late));
                }

                return true;
            });
    }

    [Fact]
    public void A_row_without_owner_or_day_is_shown_first_of_all()
    {
        var list = DeskQueues.Page([Filled(3), Filled(1, owner: null)], null, 1, Now);

        Assert.Equal(DeskQueue.WithoutOwner, list.Queue);
        Assert.Equal([1, 0, 3, 0], list.Counts);
        Assert.Null(Assert.Single(list.Items).Row.Owner);
    }

    [Fact]
    public void A_page_is_bounded_and_a_page_after_the_last_is_the_last()
    {
        var entries = new[] { Filled(25), Filled(20) };

        var first = DeskQueues.Page(entries, DeskQueue.Coordinator, 1, Now);
        var third = DeskQueues.Page(entries, DeskQueue.Coordinator, 3, Now);
        var beyond = DeskQueues.Page(entries, DeskQueue.Coordinator, int.MaxValue, Now);

        Assert.Equal((DeskQueues.PageLength, 3), (first.Items.Length, first.LastPage));
        Assert.Equal(5, third.Items.Length);
        Assert.Equal(third.Page, beyond.Page);
        Assert.Equal(third.Items, beyond.Items);
        Assert.Equal(first.Items.OrderBy(item => item.Row.NextStepAtUtc), first.Items);
    }

    [Fact]
    public void An_empty_desk_shows_the_coordinators_queue()
    {
        var list = DeskQueues.Page([], null, 1, Now);

        Assert.Equal((DeskQueue.Coordinator, 1, 0), (list.Queue, list.Page, list.LastPage));
        Assert.Empty(list.Items);
    }

    [Fact]
    public void An_entry_holds_pseudonyms_only()
    {
        var story = new AssignmentStory(AssignmentSamples.Work()).AcceptAll("anna-persson");

        var json = JsonSerializer.Serialize(Entry(story));

        Assert.DoesNotContain("anna", json, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_question_is_the_hosts_for_two_working_days_and_then_the_coordinators()
    {
        var quiet = new QualityId("quietSpace");
        var state = AssignmentSamples.Of(AssignmentSamples.Details() with { Unanswered = [quiet] });
        var asked = Assignment.Decide(
            state,
            new AskHost { CommandId = new("ask"), Qualities = [quiet] },
            AssignmentSamples.Monday,
            AssignmentSamples.Stockholm).State!;
        var row = Assert.Single(DeskEntry.Of(asked, version: 1).Rows);
        var due = AssignmentSamples.Monday.AddDays(2);

        Assert.Equal(quiet, row.Asked);
        Assert.Null(DeskQueues.Of(row, due.AddTicks(-1)));
        Assert.Equal(DeskQueue.Late, DeskQueues.Of(row, due));
        Assert.Empty(DeskEntry.Of(asked with { Status = AssignmentStatus.Closed }, version: 2).Rows);
    }

    private static DeskQueue? QueueOf(AssignmentStory story, DateTimeOffset now) =>
        DeskQueues.Of(Assert.Single(Entry(story).Rows), now);

    private static DeskEntry Entry(AssignmentStory story) => DeskEntry.Of(story.State, version: 1);

    private static DeskEntry Filled(int count, OwnerRole? owner = OwnerRole.Coordinator) => new()
    {
        Title = "Kaffe",
        AssociationName = "Verdandi",
        Rows =
        [
            .. Enumerable.Range(0, count).Select(number => new DeskRow
            {
                Reference = $"{number:00}",
                Pseudonym = "47K",
                Owner = owner,
                NextStepAtUtc = Now.AddHours(1 + (number * 7 % 24)),
            }),
        ],
    };
}
