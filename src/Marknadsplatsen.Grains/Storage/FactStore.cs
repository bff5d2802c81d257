namespace Marknadsplatsen.Grains.Storage;

/// <summary>The store of the truths.</summary>
public static class FactStore
{
    /// <summary>The provider name in <c>[PersistentState("assignment", FactStore.Name)]</c>.</summary>
    public const string Name = "facts";
}
