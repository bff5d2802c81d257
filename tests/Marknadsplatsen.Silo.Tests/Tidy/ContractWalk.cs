using System.Collections.Immutable;
using System.Reflection;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>
/// Every type that is stored or crosses a grain call, found from where it enters, and what may not cross at all.
/// </summary>
internal sealed class ContractWalk
{
    private static readonly HashSet<Type> Leaves =
    [
        typeof(string), typeof(decimal), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
        typeof(Guid), typeof(Uri), typeof(DayOfWeek), typeof(void),
    ];

    private static readonly HashSet<Type> Wrappers =
    [
        typeof(Nullable<>), typeof(Task<>), typeof(ValueTask<>), typeof(ImmutableArray<>), typeof(ImmutableList<>),
        typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>), typeof(ImmutableHashSet<>),
        typeof(ImmutableSortedSet<>), typeof(ImmutableQueue<>),
    ];

    private const string AsParent = "parent";

    private readonly HashSet<Type> seen = [];
    private readonly HashSet<Type> declared = [];
    private readonly List<Violation> refused = [];

    /// <summary>Our own types, each once; a generic one as it is closed.</summary>
    public IEnumerable<Type> Types => seen;

    public IEnumerable<Violation> Refused => refused;

    /// <summary>
    /// Whether a value is somewhere said to be of this type, so that what it is exactly has to be stored with it; and
    /// not only a parent of such types.
    /// </summary>
    public bool IsDeclared(Type type) => declared.Contains(type);

    /// <summary>Walks from the parameters and answers of the methods that <paramref name="grain"/> declares.</summary>
    public ContractWalk AddMethods(Type grain)
    {
        foreach (var method in grain.GetMethods(
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        {
            Add(method.ReturnType, grain, method.Name);
            foreach (var parameter in method.GetParameters())
            {
                if (parameter.ParameterType != typeof(CancellationToken))
                {
                    Add(parameter.ParameterType, grain, $"{method.Name}({parameter.Name})");
                }
            }
        }

        return this;
    }

    public ContractWalk Add(Type type, Type owner, string where)
    {
        if (type.IsGenericParameter || type.IsPrimitive || Leaves.Contains(type) || IsTaskOrReference(type))
        {
            return this;
        }

        if (type.IsGenericType && Wrappers.Contains(type.GetGenericTypeDefinition()))
        {
            foreach (var argument in type.GetGenericArguments())
            {
                Add(argument, owner, where);
            }
        }
        else if (!ProductTypes.IsOurs(type) || type.IsArray)
        {
            refused.Add(ProductTypes.At(owner, $"{where} is {type.Name}, which is not an immutable type of our own"));
        }
        else
        {
            if (where != AsParent)
            {
                declared.Add(type);
            }

            if (seen.Add(type))
            {
                AddParts(type);
            }
        }

        return this;
    }

    /// <summary>
    /// What a serializer writes of the type: properties that hold a value, not the ones that compute one.
    /// </summary>
    public static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is not null || HoldsValue(type, property));

    private static bool HoldsValue(Type type, PropertyInfo property) =>
        type.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static bool IsTaskOrReference(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) || (type.IsInterface &&
            ProductTypes.Is(type, "IAddressable"));

    private void AddParts(Type type)
    {
        foreach (var argument in type.GetGenericArguments())
        {
            Add(argument, type, "type argument");
        }

        foreach (var property in Members(type))
        {
            Add(property.PropertyType, type, property.Name);
        }

        if (type.BaseType is { } parent && ProductTypes.IsOurs(parent))
        {
            Add(parent, type, AsParent);
        }

        foreach (var heir in type.Assembly.GetTypes().Where(heir => heir.BaseType == type))
        {
            Add(heir, type, "case");
        }
    }
}
