namespace Marknadsplatsen.EmbeddedOrleans.Tests;

public sealed class SchedulingTests
{
    [Fact]
    public void Everything_runs_on_the_injected_scheduler()
    {
        using var host = new SingleThreadHost().Start();

        var thread = host.Run(() => host.Grains.GetGrain<INoteGrain>("a").Wander("b", steps: 3));

        Assert.Equal(Environment.CurrentManagedThreadId, thread);
        Assert.Equal(2 + (3 * 2), host.Journal.Entries.Count);
    }

    [Fact]
    public void Two_runs_of_the_same_calls_go_in_the_same_order()
    {
        var first = Entries();
        var second = Entries();

        Assert.NotEmpty(first);
        Assert.Equal(first, second);

        static List<string> Entries()
        {
            using var host = new SingleThreadHost().Start();
            host.Run(() => Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
                host.Grains.GetGrain<INoteGrain>($"wanderer-{number}").Wander($"listener-{number % 3}", steps: 4))));
            return host.Journal.Entries;
        }
    }

    [Fact]
    public void Several_engines_live_side_by_side()
    {
        using var one = new SingleThreadHost().Start();
        using var other = new SingleThreadHost().Start();

        one.Run(() => one.Grains.GetGrain<INoteGrain>("same key").Note("in one"));
        other.Run(() => other.Grains.GetGrain<INoteGrain>("same key").Note("in the other"));

        Assert.Equal(["same key activated", "same key in one"], one.Journal.Entries);
        Assert.Equal(["same key activated", "same key in the other"], other.Journal.Entries);
    }

    [Fact]
    public void Value_tasks_are_answered_too()
    {
        using var host = new SingleThreadHost().Start();
        var grain = host.Grains.GetGrain<INoteGrain>("a");

        var doubled = host.Run(() => grain.Double(21).AsTask());
        var nothing = host.Run(() => grain.Nothing().AsTask());

        Assert.Equal(42, doubled);
        Assert.True(nothing.IsCompletedSuccessfully);
    }

    [Fact]
    public void An_interleaving_call_that_waited_for_the_activation_does_not_wait_for_a_plain_one()
    {
        using var host = new SingleThreadHost().Start();
        var grain = host.Grains.GetGrain<INoteGrain>("a");

        host.Run(() =>
        {
            _ = grain.NoteAndWait("plain", "gate");
            return grain.NoteBetween("between");
        });

        Assert.Equal(["a activated", "a plain", "a between"], host.Journal.Entries);
    }
}
