using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>
/// Finds what Orleans could not send or would silently lose, for every type that the grain interfaces of an assembly
/// mention. The embedded engine copies nothing, so nothing else would notice.
/// </summary>
internal sealed class WireRules
{
    private static readonly HashSet<Type> BuiltIn =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan),
        typeof(DateOnly), typeof(TimeOnly), typeof(Uri), typeof(CancellationToken), typeof(byte[]),
    ];

    private static readonly HashSet<Type> BuiltInGeneric =
    [
        typeof(Nullable<>), typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableHashSet<>),
        typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>), typeof(ImmutableSortedSet<>),
        typeof(KeyValuePair<,>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
    ];

    private readonly HashSet<Type> seen = [];
    private readonly HashSet<Type> surrogated;
    private readonly string aliasPrefix;

    public WireRules(string aliasPrefix, params Assembly[] converters)
    {
        this.aliasPrefix = aliasPrefix;
        surrogated = converters.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsDefined(typeof(RegisterConverterAttribute)))
            .SelectMany(type => type.GetInterfaces())
            .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IConverter<,>))
            .Select(face => face.GetGenericArguments()[0])
            .ToHashSet();
    }

    public List<string> Broken { get; } = [];

    public void ThrowIfBroken() => Assert.True(Broken.Count == 0, string.Join('\n', Broken));

    /// <summary>Looks at every grain and observer interface of the assembly.</summary>
    public WireRules Check(Assembly assembly)
    {
        var types = assembly.GetTypes();
        foreach (var face in types.Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type)))
        {
            CheckAlias(face);
            foreach (var method in face.GetMethods())
            {
                CheckMethod(method);
            }
        }

        foreach (var record in types.Where(type => typeof(Grain).IsAssignableFrom(type)).SelectMany(StoredRecords))
        {
            CheckType(record, "a stored record");
        }

        return this;
    }

    public void CheckType(Type type, string where)
    {
        // Orleans sends any enumeration as its number.
        if (!seen.Add(type) || type.IsPrimitive || type.IsEnum || BuiltIn.Contains(type) || surrogated.Contains(type))
        {
            return;
        }

        if (type.IsGenericType && BuiltInGeneric.Contains(type.GetGenericTypeDefinition()))
        {
            Array.ForEach(type.GetGenericArguments(), argument => CheckType(argument, where));
        }
        else if (typeof(IAddressable).IsAssignableFrom(type))
        {
            Expect(type.IsInterface, $"{type} in {where} is a grain itself, not a reference.");
        }
        else
        {
            CheckOwnType(type, where);
        }
    }

    private static IEnumerable<Type> StoredRecords(Type grain) =>
        from constructor in grain.GetConstructors()
        from parameter in constructor.GetParameters()
        where parameter.IsDefined(typeof(PersistentStateAttribute))
        select parameter.ParameterType.GetGenericArguments()[0];

    private void CheckMethod(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        var returned = method.ReturnType;
        Expect(!method.IsGenericMethod, $"{name} is generic.");
        foreach (var parameter in method.GetParameters())
        {
            CheckType(parameter.ParameterType, name);
        }

        if (returned.IsGenericType && returned.GetGenericTypeDefinition() is var open
            && (open == typeof(Task<>) || open == typeof(ValueTask<>)))
        {
            CheckType(returned.GetGenericArguments()[0], name);
        }
        else
        {
            Expect(returned == typeof(Task) || returned == typeof(ValueTask), $"{name} returns {returned}.");
        }
    }

    private void CheckOwnType(Type type, string where)
    {
        var isMarked = type.IsDefined(typeof(GenerateSerializerAttribute), false);
        Expect(isMarked, $"{type} in {where} has no [GenerateSerializer].");
        if (!isMarked)
        {
            return;
        }

        CheckAlias(type);
        Expect(type.IsDefined(typeof(ImmutableAttribute), false), $"{type} is not [Immutable].");
        CheckMembers(type);
        foreach (var kind in type.Assembly.GetTypes().Where(kind => kind.BaseType == type))
        {
            CheckType(kind, $"{type.Name}, of which it is a kind");
        }

        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            CheckType(parent, $"{type.Name}, which derives from it");
        }
    }

    // Only what is stored in a field crosses; a computed property has none.
    private void CheckMembers(Type type)
    {
        const BindingFlags declared =
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var ids = new HashSet<uint>();
        foreach (var field in type.GetFields(declared))
        {
            var backed = field.IsDefined(typeof(CompilerGeneratedAttribute)) && field.Name.StartsWith('<')
                ? type.GetProperty(field.Name[1..field.Name.IndexOf('>')], declared)
                : null;
            var id = ((MemberInfo?)backed ?? field).GetCustomAttribute<IdAttribute>();
            Expect(id is not null, $"{type.Name}.{backed?.Name ?? field.Name} has no [Id]: it would arrive empty.");
            Expect(id is null || ids.Add(id.Id), $"{type.Name} has two members with [Id({id?.Id})].");
            CheckType(field.FieldType, $"{type.Name}.{backed?.Name ?? field.Name}");
        }
    }

    private void CheckAlias(Type type) => Expect(
        type.GetCustomAttribute<AliasAttribute>(false)?.Alias.StartsWith(aliasPrefix, StringComparison.Ordinal) == true,
        $"{type} has no [Alias(\"{aliasPrefix}…\")].");

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            Broken.Add(otherwise);
        }
    }
}
