using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>The table between an enumeration's members and their names in the API and the stored records.</summary>
/// <typeparam name="TEnum">An enumeration whose every member names itself.</typeparam>
public static class ApiNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> NameByValue = Enum.GetValues<TEnum>()
        .ToFrozenDictionary(value => value, NameFrom);

    private static readonly FrozenDictionary<string, TEnum> ValueByName = NameByValue
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Every name, in the order the members are declared.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<TEnum>().Select(Of)];

    /// <summary>The name of <paramref name="value"/>.</summary>
    public static string Of(TEnum value) => NameByValue[value];

    /// <summary>Finds the member with exactly this name.</summary>
    public static bool TryParse(string? name, out TEnum value)
    {
        value = default;
        return name is not null && ValueByName.TryGetValue(name, out value);
    }

    private static string NameFrom(TEnum value) =>
        typeof(TEnum).GetField(value.ToString())?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{typeof(TEnum).Name}.{value} has no name in the API.");
}
