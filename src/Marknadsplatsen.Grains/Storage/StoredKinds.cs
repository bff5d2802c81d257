using System.Collections.Frozen;
using System.Reflection;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Grains.Matching;

namespace Marknadsplatsen.Grains.Storage;

/// <summary>
/// Which record lies under which stored name, for tools that read a whole store. Found from the grains themselves, so
/// that a new one is never forgotten.
/// </summary>
public static class StoredKinds
{
    private static readonly FrozenDictionary<string, Type> ByName = typeof(StoredKinds).Assembly.GetTypes()
        .Where(type => typeof(Grain).IsAssignableFrom(type))
        .SelectMany(type => type.GetConstructors())
        .SelectMany(constructor => constructor.GetParameters())
        .Where(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>() is not null)
        .Select(parameter => KeyValuePair.Create(
            parameter.GetCustomAttribute<PersistentStateAttribute>()!.StateName,
            parameter.ParameterType.GetGenericArguments()[0]))
        .Append(KeyValuePair.Create(MatchStore.StateName, typeof(MatchSnapshot)))
        .DistinctBy(kind => kind.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The record's type, or null for a name that this program does not know.</summary>
    public static Type? Find(string stateName)
    {
        ArgumentNullException.ThrowIfNull(stateName);
        return stateName.StartsWith(MatchStore.ChunkStateName, StringComparison.Ordinal)
            ? typeof(MatchChunk)
            : ByName.GetValueOrDefault(stateName);
    }
}
