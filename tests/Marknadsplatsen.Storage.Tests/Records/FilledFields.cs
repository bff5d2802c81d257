using System.Collections;
using System.Reflection;

namespace Marknadsplatsen.Storage.Tests.Records;

/// <summary>
/// Walks through a record and remembers which of its fields, and of those of all records in it, hold something.
/// </summary>
internal sealed class FilledFields
{
    private readonly Dictionary<string, bool> isFilled = new(StringComparer.Ordinal);

    /// <summary>Fields that were met but never held anything else than nothing.</summary>
    public IEnumerable<string> NeverFilled =>
        isFilled.Where(entry => !entry.Value).Select(entry => entry.Key).Order(StringComparer.Ordinal);

    public void Visit(object? value)
    {
        if (value is null or string)
        {
            return;
        }

        if (value is IDictionary dictionary)
        {
            VisitAll(dictionary.Values);
        }
        else if (value is IEnumerable list)
        {
            VisitAll(list);
        }
        else if (value.GetType().Namespace?.StartsWith("Marknadsplatsen", StringComparison.Ordinal) == true)
        {
            VisitFields(value);
        }
    }

    private void VisitAll(IEnumerable values)
    {
        foreach (var value in values)
        {
            Visit(value);
        }
    }

    private void VisitFields(object record)
    {
        foreach (var property in Stored(record.GetType()))
        {
            var name = $"{property.DeclaringType!.Name}.{property.Name}";
            var value = property.GetValue(record);
            isFilled[name] = isFilled.GetValueOrDefault(name) || IsSomething(value, property.PropertyType);
            Visit(value);
        }
    }

    private static IEnumerable<PropertyInfo> Stored(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<IdAttribute>() is not null);

    private static bool IsSomething(object? value, Type declared) =>
        Nullable.GetUnderlyingType(declared) is null ? !IsNothing(value) : value is not null;

    private static bool IsNothing(object? value) => value switch
    {
        null or "" or false or 0 or 0L => true,
        string => false,
        IEnumerable list => !list.GetEnumerator().MoveNext(),
        Enum choice => Convert.ToInt64(choice, null) == 0,
        ValueType other => other.Equals(Activator.CreateInstance(other.GetType())),
        _ => false,
    };
}
