using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;
using Marknadsplatsen.Web.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Web.Tests.Messages;

/// <summary>Messages leave beside whoever asked, within limits, and are tried more than once.</summary>
public sealed class MessageQueueTests : IAsyncDisposable
{
    private readonly HandCarrier carrier = new();
    private readonly WaitingTime time = new();
    private readonly MessageQueue queue;

    public MessageQueueTests() => queue = Queue(perDayMax: 5_000);

    [Fact]
    public async Task Sending_returns_before_anything_is_carried_and_ends_when_it_is()
    {
        var sending = queue.SendAsync(Message("a"));
        var attempt = await carrier.NextAsync();

        Assert.False(sending.IsCompleted);
        attempt.Succeed();
        Assert.Equal(MessageOutcome.Carried, await sending);
        Assert.Equal("a", attempt.Message.Text);
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_a_wait_that_grows_and_then_given_up()
    {
        var sending = queue.SendAsync(Message("a"));
        foreach (var wait in MessageQueue.Waits)
        {
            (await carrier.NextAsync()).Fail();
            await time.BeginsAsync(wait);
            time.Advance(wait);
        }

        (await carrier.NextAsync()).Fail();

        Assert.Equal(MessageOutcome.GivenUp, await sending);
        Assert.False(carrier.HasTry);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_not_tried_again()
    {
        var sending = queue.SendAsync(Message("a"));
        (await carrier.NextAsync()).Refuse();

        Assert.Equal(MessageOutcome.Refused, await sending);
        Assert.False(carrier.HasTry);
    }

    [Fact]
    public async Task A_message_that_waits_for_its_next_try_holds_up_no_other()
    {
        var late = queue.SendAsync(Message("late"));
        (await carrier.NextAsync()).Fail();
        await time.BeginsAsync(MessageQueue.Waits[0]);

        var others = SendMany(2 * MessageQueue.AtOnceMax);
        foreach (var _ in others)
        {
            (await carrier.NextAsync()).Succeed();
        }

        Assert.All(await Task.WhenAll(others), outcome => Assert.Equal(MessageOutcome.Carried, outcome));
        Assert.False(late.IsCompleted);
    }

    [Fact]
    public async Task No_more_are_carried_at_once_than_the_other_side_lets_in()
    {
        var all = SendMany(MessageQueue.AtOnceMax + 1);
        var first = new List<HandCarrier.Try>();
        for (var i = 0; i < MessageQueue.AtOnceMax; i++)
        {
            first.Add(await carrier.NextAsync());
        }

        Assert.False(carrier.HasTry);
        first.ForEach(attempt => attempt.Succeed());
        (await carrier.NextAsync()).Succeed();
        await Task.WhenAll(all);
    }

    [Fact]
    public async Task When_too_many_wait_the_next_is_left_out_at_once()
    {
        var all = SendMany(MessageQueue.WaitingCountMax);

        Assert.False(queue.HasRoom(ContactKind.Email));
        Assert.Equal(MessageOutcome.QueueFull, await queue.SendAsync(Message("one too many")));
        for (var i = 0; i < all.Count; i++)
        {
            (await carrier.NextAsync()).Succeed();
        }

        Assert.All(await Task.WhenAll(all), outcome => Assert.Equal(MessageOutcome.Carried, outcome));
        Assert.True(queue.HasRoom(ContactKind.Email));
    }

    [Fact]
    public async Task The_number_of_a_day_is_used_up_until_the_next_day()
    {
        using var few = Queue(perDayMax: 1);
        var first = few.SendAsync(Message("a"));
        (await carrier.NextAsync()).Succeed();
        await first;

        Assert.False(few.HasRoom(ContactKind.Email));
        Assert.Equal(MessageOutcome.DayIsFull, await few.SendAsync(Message("b")));
        time.Advance(TimeSpan.FromDays(1));
        Assert.True(few.HasRoom(ContactKind.Email));
    }

    [Fact]
    public async Task What_is_of_no_more_use_is_not_sent()
    {
        var soon = time.GetUtcNow() + TimeSpan.FromSeconds(1);
        var sending = queue.SendAsync(Message("a") with { UsefulUntilUtc = soon });
        (await carrier.NextAsync()).Fail();
        await time.BeginsAsync(MessageQueue.Waits[0]);
        time.Advance(MessageQueue.Waits[0]);

        Assert.Equal(MessageOutcome.GivenUp, await sending);
        Assert.False(carrier.HasTry);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_after_a_while()
    {
        var sending = queue.SendAsync(Message("a"));
        await carrier.NextAsync();
        time.Advance(MessageQueue.TryMax);
        await time.BeginsAsync(MessageQueue.Waits[0]);
        time.Advance(MessageQueue.Waits[0]);
        (await carrier.NextAsync()).Succeed();

        Assert.Equal(MessageOutcome.Carried, await sending);
    }

    [Fact]
    public async Task A_stop_lets_what_is_being_carried_end_and_gives_up_what_waits()
    {
        var waiting = queue.SendAsync(Message("waits"));
        (await carrier.NextAsync()).Fail();
        await time.BeginsAsync(MessageQueue.Waits[0]);
        var carried = queue.SendAsync(Message("carried"));
        var attempt = await carrier.NextAsync();

        var stop = queue.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(MessageOutcome.GivenUp, await waiting);
        Assert.False(stop.IsCompleted);
        attempt.Succeed();

        await stop;
        Assert.Equal(MessageOutcome.Carried, await carried);
        Assert.Equal(MessageOutcome.GivenUp, await queue.SendAsync(Message("after")));
    }

    [Fact]
    public async Task A_second_stop_after_everything_is_let_go_is_harmless()
    {
        var own = Queue(perDayMax: 1);
        await own.StopAsync(TestContext.Current.CancellationToken);
        own.Dispose();

        await own.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_way_that_is_not_there_is_not_offered()
    {
        Assert.True(queue.Reaches(ContactKind.Email));
        Assert.False(queue.Reaches(ContactKind.TextMessage));
        Assert.False(queue.HasRoom(ContactKind.TextMessage));
        Assert.Equal(
            MessageOutcome.NoCarrier,
            await queue.SendAsync(Message("a") with { Kind = ContactKind.TextMessage }));
    }

    [Fact]
    public void A_message_written_to_a_log_says_nothing_of_whom_or_what() =>
        Assert.Equal("a message by Email", Message("secret").ToString());

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        queue.Dispose();
        return ValueTask.CompletedTask;
    }

    private List<Task<MessageOutcome>> SendMany(int count) =>
        [.. Enumerable.Range(0, count).Select(i => queue.SendAsync(Message($"{i}")))];

    private MessageQueue Queue(int perDayMax) =>
        new([new MessageWay(carrier, perDayMax, time)], time, NullLogger<MessageQueue>.Instance);

    private static OutgoingMessage Message(string text) => new()
    {
        Kind = ContactKind.Email,
        To = "kim@example.org",
        Subject = "Hej",
        Text = text,
    };
}
