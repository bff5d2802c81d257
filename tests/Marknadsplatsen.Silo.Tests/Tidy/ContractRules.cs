using System.Reflection;
using System.Text.RegularExpressions;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>What a stored or sent type must carry. Attributes are known by name, so that both engines' are.</summary>
internal static partial class ContractRules
{
    /// <summary>
    /// Members that are gone for good: their numbers stay unused. Empty as long as nothing has been retired.
    /// </summary>
    private static readonly Dictionary<string, uint[]> RetiredIds = new(StringComparer.Ordinal);

    public static IEnumerable<Violation> Check(Type type, bool stored, bool isDeclared = true)
    {
        if (!ProductTypes.Has(type, "GenerateSerializer"))
        {
            yield return ProductTypes.At(type, "no [GenerateSerializer]");
        }

        if (ProductTypes.Text(type, "Alias") is not { } alias)
        {
            yield return ProductTypes.At(type, "no [Alias]");
        }
        else if (!AliasForm().IsMatch(alias))
        {
            yield return ProductTypes.At(type, $"alias '{alias}' is not of the form mp.Name");
        }

        var rest = type.IsEnum ? (stored ? StoredEnum(type) : []) : Record(type, stored, isDeclared);
        foreach (var violation in rest)
        {
            yield return violation;
        }
    }

    public static IEnumerable<Violation> UniqueAliases(IEnumerable<Type> types) =>
        types.Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).Distinct()
            .Where(type => ProductTypes.Has(type, "Alias"))
            .GroupBy(type => ProductTypes.Text(type, "Alias"))
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Skip(1)
                .Select(type => ProductTypes.At(type, $"alias '{group.Key}' belongs to {group.First().Name} too")));

    private static IEnumerable<Violation> Record(Type type, bool stored, bool isDeclared)
    {
        if (!ProductTypes.Has(type, "Immutable"))
        {
            yield return ProductTypes.At(type, "no [Immutable]");
        }

        if (!type.IsValueType && !type.IsSealed && !type.IsAbstract)
        {
            yield return ProductTypes.At(type, "neither sealed nor abstract: an heir would be lost in storage");
        }

        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly);
        foreach (var field in fields)
        {
            yield return ProductTypes.At(type, $"{field.Name} is a public field; use an init property");
        }

        var members = ContractWalk.Members(type).ToList();
        foreach (var violation in members.SelectMany(member => Member(type, member, stored)).Concat(Ids(type, members)))
        {
            yield return violation;
        }

        if (stored && isDeclared && type.IsAbstract)
        {
            foreach (var violation in StoredCases(type))
            {
                yield return violation;
            }
        }
    }

    private static IEnumerable<Violation> Member(Type type, PropertyInfo member, bool stored)
    {
        if (!ProductTypes.Has(member, "Id"))
        {
            yield return ProductTypes.At(type, $"{member.Name} has no [Id(n)] and would arrive empty");
        }

        if (member.SetMethod is { } set && !IsInit(set))
        {
            yield return ProductTypes.At(type, $"{member.Name} can be set after construction; use init");
        }

        // A converter, or a catch-all for unknown fields, decides the names itself.
        var namesItself = ProductTypes.Has(type, "JsonConverter") || member.PropertyType.Name == "UnknownFields" ||
            type.Name == "UnknownFields";
        if (stored && !namesItself && !ProductTypes.Has(member, "JsonPropertyName"))
        {
            yield return ProductTypes.At(type, $"{member.Name} is stored without [JsonPropertyName]");
        }
    }

    private static IEnumerable<Violation> Ids(Type type, List<PropertyInfo> members)
    {
        var ids = members.Select(member => ProductTypes.Attribute(member, "Id")?.ConstructorArguments[0].Value)
            .OfType<uint>().Order().ToList();
        foreach (var twice in ids.GroupBy(id => id).Where(group => group.Count() > 1))
        {
            yield return ProductTypes.At(type, $"[Id({twice.Key})] is used {twice.Count()} times");
        }

        var retired = RetiredIds.GetValueOrDefault(type.FullName ?? "", []);
        var all = ids.Concat(retired).ToHashSet();
        var gap = Enumerable.Range(0, all.Count).Select(number => (uint)number)
            .FirstOrDefault(id => !all.Contains(id), uint.MaxValue);
        if (gap != uint.MaxValue)
        {
            yield return ProductTypes.At(type, $"[Id({gap})] is missing: a retired id is listed in ContractRules");
        }
    }

    /// <summary>Each case under its own stable name, or a stored value cannot be read back as what it was.</summary>
    private static IEnumerable<Violation> StoredCases(Type family)
    {
        // A family within a family is named by the outermost one.
        var named = Parents(family).Append(family).SelectMany(type => type.CustomAttributes)
            .Where(attribute => attribute.AttributeType.Name == "JsonDerivedTypeAttribute")
            .Where(attribute => attribute.ConstructorArguments is [_, { Value: string }])
            .Select(attribute => attribute.ConstructorArguments[0].Value).ToHashSet();
        return family.Assembly.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract &&
            !named.Contains(type))
            .Select(type => ProductTypes.At(type, $"no named [JsonDerivedType] on {family.Name}"));
    }

    private static IEnumerable<Type> Parents(Type type) =>
        type.BaseType is { } parent && ProductTypes.IsOurs(parent) ? Parents(parent).Append(parent) : [];

    private static IEnumerable<Violation> StoredEnum(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(member => !ProductTypes.Has(member, "JsonStringEnumMemberName"))
            .Select(member => ProductTypes.At(type, $"{member.Name} is stored without [JsonStringEnumMemberName]"));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    [GeneratedRegex(@"^mp\.[A-Za-z0-9.`-]+$")]
    private static partial Regex AliasForm();
}
