using Orleans.Concurrency;

namespace Marknadsplatsen.EmbeddedOrleans.Tests;

/// <summary>Writes down what it does. Internal, as an interface may be that no other process calls.</summary>
internal interface INoteGrain : IGrainWithStringKey
{
    Task Note(string text);

    Task NoteAndWait(string text, string gate);

    /// <summary>Notes before and after awaits, through another grain too, with the thread it is on.</summary>
    Task<int> Wander(string other, int steps);

    [AlwaysInterleave]
    Task NoteBetween(string text);

    [OneWay]
    Task NoteUnheard(string text);

    ValueTask<int> Double(int number);

    ValueTask Nothing();

    Task Stay(TimeSpan span);

    Task Leave();

    Task KeepNoting(TimeSpan period, bool keepAlive);

    Task PassItself(string other);

    Task PassReference(string other);

    Task Receive(IGrainWithStringKey grain);

    Task RegisterReminder(TimeSpan due);

    /// <summary>
    /// Adds one to a plain field, with an await between the reading and the writing; answers the new value.
    /// </summary>
    Task<int> CountAcrossAwait();
}
