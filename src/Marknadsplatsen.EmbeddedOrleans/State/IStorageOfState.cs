namespace Orleans.Core;

/// <summary>A stored record with its contents.</summary>
/// <typeparam name="TState">The type of the contents.</typeparam>
public interface IStorage<TState> : IStorage
{
    /// <summary>The contents in memory. Setting it stores nothing.</summary>
    TState State { get; set; }
}
