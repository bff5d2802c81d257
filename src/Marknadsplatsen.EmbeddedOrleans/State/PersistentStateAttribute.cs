namespace Orleans.Runtime;

/// <summary>Says which record a constructor parameter of type <see cref="IPersistentState{TState}"/> is.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute : Attribute
{
    /// <summary>
    /// The record's name within the grain, and the name of the store; without one, the default store.
    /// </summary>
    public PersistentStateAttribute(string stateName, string? storageName = null)
    {
        ArgumentNullException.ThrowIfNull(stateName);
        StateName = stateName;
        StorageName = storageName;
    }

    /// <summary>The record's name within the grain. It is stored and never changes.</summary>
    public string StateName { get; }

    /// <summary>The store's name, or null for the default store.</summary>
    public string? StorageName { get; }
}
