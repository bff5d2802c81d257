using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

/// <summary>Holds places, and tells the taker afterwards from an interleaving timer, as the outbox pump does.</summary>
[Alias("test.IPlaceGrain")]
public interface IPlaceGrain : IGrainWithStringKey
{
    Task StartPump(string taker);

    /// <summary>A command of the taker's.</summary>
    Task Take();

    /// <summary>The pump marks what it has delivered through an ordinary call to its own grain.</summary>
    Task MarkDelivered();
}

/// <summary>Takes a place by awaiting the place's grain, and receives what that grain delivers.</summary>
[Alias("test.ITakerGrain")]
public interface ITakerGrain : IGrainWithStringKey
{
    Task Accept(string place, string gate);

    Task Receive();
}
