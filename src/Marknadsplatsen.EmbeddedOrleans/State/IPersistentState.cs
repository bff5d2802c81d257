using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>A stored record given to a grain's constructor; it is read before OnActivateAsync.</summary>
/// <typeparam name="TState">The type of the contents.</typeparam>
public interface IPersistentState<TState> : IStorage<TState>
{
}
