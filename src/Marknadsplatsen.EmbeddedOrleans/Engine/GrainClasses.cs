using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>The grain classes of some assemblies, by interface and by stored name.</summary>
internal sealed class GrainClasses
{
    // An assembly does not change, and looking through one takes longer than all else of a start.
    private static readonly ConcurrentDictionary<Assembly, GrainClass[]> Known = new();

    private readonly Dictionary<GrainType, GrainClass> byName = [];
    private readonly Dictionary<Type, List<GrainClass>> byInterface = [];

    internal GrainClasses(IEnumerable<Assembly> assemblies)
    {
        foreach (var grainClass in assemblies.Distinct().SelectMany(assembly => Known.GetOrAdd(assembly, Read)))
        {
            Add(grainClass);
        }
    }

    internal int Count => byName.Count;

    internal bool AnyRemindable => byInterface.ContainsKey(typeof(IRemindable));

    internal GrainClass? Find(GrainType name) => byName.GetValueOrDefault(name);

    /// <summary>The one class that has the interface and whose full name starts with the prefix.</summary>
    internal GrainClass Single(Type grainInterface, string? namePrefix)
    {
        var candidates = byInterface.GetValueOrDefault(grainInterface, [])
            .Where(each => namePrefix is null || each.Type.FullName!.StartsWith(namePrefix, StringComparison.Ordinal))
            .ToList();
        return candidates.Count == 1
            ? candidates[0]
            : throw new ArgumentException(
                $"Expected one grain class for {grainInterface}, found {candidates.Count}: " +
                $"{string.Join(", ", candidates.Select(each => each.Type.FullName))}.");
    }

    internal bool TrySingle(Type grainInterface, out GrainClass? grainClass)
    {
        grainClass = byInterface.TryGetValue(grainInterface, out var classes) && classes.Count == 1 ? classes[0] : null;
        return grainClass is not null;
    }

    private static GrainClass[] Read(Assembly assembly) =>
        [.. assembly.GetTypes().Where(IsGrainClass).Select(type => new GrainClass(type))];

    private static bool IsGrainClass(Type type) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        && typeof(IGrainBase).IsAssignableFrom(type)
        && typeof(IGrain).IsAssignableFrom(type);

    private void Add(GrainClass grainClass)
    {
        if (!byName.TryAdd(grainClass.GrainType, grainClass))
        {
            var other = byName[grainClass.GrainType].Type;
            throw new InvalidOperationException(
                $"{grainClass.Type} and {other} have the same grain type {grainClass.GrainType}.");
        }

        foreach (var face in grainClass.Type.GetInterfaces().Where(each => typeof(IGrain).IsAssignableFrom(each)))
        {
            if (!byInterface.TryGetValue(face, out var classes))
            {
                byInterface[face] = classes = [];
            }

            classes.Add(grainClass);
        }
    }
}
