namespace Orleans;

/// <summary>
/// Marks a type that crosses grain calls or is stored. The embedded engine copies nothing and only its tests read it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute
{
}

/// <summary>The stable number of a serialized member: never reused, never renumbered.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IdAttribute(uint id) : Attribute
{
    /// <summary>The member's number within its type, from 0.</summary>
    public uint Id { get; } = id;
}

/// <summary>A name on the wire that outlives a rename of the type or method.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface |
    AttributeTargets.Method)]
public sealed class AliasAttribute(string alias) : Attribute
{
    /// <summary>The stable name.</summary>
    public string Alias { get; } = alias;
}

/// <summary>Says that a value is never changed once made, so that an engine may share instead of copy it.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Parameter |
    AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ImmutableAttribute : Attribute
{
}

/// <summary>Registers a surrogate converter for a foreign type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class RegisterConverterAttribute : Attribute
{
}

/// <summary>Converts between a foreign type and the surrogate that is serialized in its place.</summary>
/// <typeparam name="TValue">The foreign type.</typeparam>
/// <typeparam name="TSurrogate">The serializable stand-in.</typeparam>
public interface IConverter<TValue, TSurrogate>
    where TSurrogate : struct
{
    /// <summary>The value that <paramref name="surrogate"/> stands for.</summary>
    TValue ConvertFromSurrogate(in TSurrogate surrogate);

    /// <summary>The surrogate that stands for <paramref name="value"/>.</summary>
    TSurrogate ConvertToSurrogate(in TValue value);
}
