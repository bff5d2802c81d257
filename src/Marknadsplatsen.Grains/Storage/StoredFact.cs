namespace Marknadsplatsen.Grains.Storage;

/// <summary>One record of a scan.</summary>
/// <param name="GrainId">The grain's id as text, <c>type/key</c>.</param>
/// <param name="State">The state as stored.</param>
/// <typeparam name="TState">The state's type.</typeparam>
public sealed record StoredFact<TState>(string GrainId, TState State)
{
    /// <summary>The grain's own key: what follows the first slash of its id.</summary>
    public string Key => GrainId[(GrainId.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
