using Orleans.Concurrency;

namespace Marknadsplatsen.EmbeddedOrleans.Tests;

internal interface ISlowObserver : IGrainObserver
{
    [OneWay]
    Task Hear(int number);

    Task HearAndAnswer(int number);

    Task Introduce(ISlowObserver other);
}

/// <summary>Hears a message and then waits for the gate before it takes the next.</summary>
internal sealed class SlowObserver(Journal journal) : ISlowObserver
{
    public Task Hear(int number)
    {
        journal.Write($"heard {number}");
        return journal.Wait("gate");
    }

    public Task HearAndAnswer(int number) => Hear(number);

    public Task Introduce(ISlowObserver other) => Task.CompletedTask;
}
