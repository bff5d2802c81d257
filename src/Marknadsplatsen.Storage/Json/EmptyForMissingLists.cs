using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Marknadsplatsen.Storage.Json;

/// <summary>
/// A list that an older record lacks is read as an empty one: every use of a default <see cref="ImmutableArray{T}"/>
/// throws.
/// </summary>
internal static class EmptyForMissingLists
{
    private static readonly MethodInfo ApplyToDefinition =
        typeof(EmptyForMissingLists).GetMethod(nameof(ApplyTo), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            var list = property.PropertyType;
            if (list.IsGenericType && list.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            {
                ApplyToDefinition.MakeGenericMethod(list.GetGenericArguments()).Invoke(null, [type, property]);
            }
        }
    }

    private static void ApplyTo<T>(JsonTypeInfo type, JsonPropertyInfo property)
    {
        if (property is { Get: { } get, Set: { } set })
        {
            type.OnDeserialized += record =>
            {
                if (get(record) is not ImmutableArray<T> { IsDefault: false })
                {
                    set(record, ImmutableArray<T>.Empty);
                }
            };
        }
    }
}
