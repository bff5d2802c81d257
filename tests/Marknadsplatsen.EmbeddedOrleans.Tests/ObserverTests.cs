namespace Marknadsplatsen.EmbeddedOrleans.Tests;

public sealed class ObserverTests
{
    [Fact]
    public void An_observer_that_cannot_keep_up_loses_messages_and_blocks_nobody()
    {
        using var host = new SingleThreadHost(options => options.ObserverBacklogMax = 3).Start();
        var observer = new SlowObserver(host.Journal);
        var reference = host.Grains.CreateObjectReference<ISlowObserver>(observer);

        for (var i = 0; i < 10; i++)
        {
            Assert.True(host.Run(() => reference.Hear(i)).IsCompletedSuccessfully);
        }

        host.Journal.Open("gate");
        host.Work.RunAll();

        // One is being heard, three wait, the rest is dropped.
        Assert.Equal(["heard 0", "heard 1", "heard 2", "heard 3"], host.Journal.Entries);
        GC.KeepAlive(observer);
    }

    [Fact]
    public void A_message_that_is_awaited_fails_at_once_when_the_observer_is_gone()
    {
        using var host = new SingleThreadHost().Start();
        var observer = new SlowObserver(host.Journal);
        var reference = host.Grains.CreateObjectReference<ISlowObserver>(observer);

        host.Grains.DeleteObjectReference<ISlowObserver>(reference);
        var call = host.Run(() => reference.HearAndAnswer(1));

        Assert.IsType<OrleansException>(call.Exception?.InnerException);
        GC.KeepAlive(observer);
    }

    [Fact]
    public void An_observer_itself_is_refused_as_an_argument()
    {
        using var host = new SingleThreadHost().Start();
        var reference = host.Grains.CreateObjectReference<ISlowObserver>(new SlowObserver(host.Journal));

        Assert.Throws<ArgumentException>(() => { _ = reference.Introduce(new SlowObserver(host.Journal)); });
    }
}
