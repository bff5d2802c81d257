using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Web.Privacy;

/// <summary>
/// Says a stored record in words, field by field: whatever is stored is said, because the fields are those of the
/// record and not a list of their own. A field without words in <c>Export</c> fails the tests.
/// </summary>
internal sealed class ExportWords(Texts texts, City city, CityVocabulary vocabulary)
{
    /// <summary>The fields of a record that hold something.</summary>
    public IReadOnlyList<ExportRow> Of(object record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. FieldsOf(record.GetType()).SelectMany(field => Row(field, field.GetValue(record)))];
    }

    /// <summary>The stored fields of a type.</summary>
    public static IEnumerable<PropertyInfo> FieldsOf(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(field => field.GetCustomAttribute<JsonPropertyNameAttribute>() is not null);

    /// <summary>The key of a field's words, by the record that it was asked of.</summary>
    public static string KeyOf(PropertyInfo field) => $"Export.{field.ReflectedType!.Name}.{field.Name}";

    /// <summary>Whether values of a type are records with fields, and not said as a whole.</summary>
    public static bool IsRecord(Type type) =>
        type.Namespace?.StartsWith("Marknadsplatsen", StringComparison.Ordinal) == true
        && !type.IsEnum && type != typeof(UnknownFields)
        && !type.GetInterfaces().Any(known => known.IsGenericType
            && known.GetGenericTypeDefinition() == typeof(ITextId<>));

    private IEnumerable<ExportRow> Row(PropertyInfo field, object? value)
    {
        var label = texts[KeyOf(field)];
        switch (value)
        {
            case null:
            case UnknownFields unknown when unknown == UnknownFields.None:
                break;
            case UnknownFields unknown:
                yield return new ExportRow(label, unknown.Json, []);
                break;
            case IDictionary dictionary:
                foreach (var item in dictionary.Values)
                {
                    yield return new ExportRow(label, null, Of(item));
                }

                break;
            case IEnumerable list and not string:
                var items = list.Cast<object>().ToList();
                foreach (var item in items.Where(item => IsRecord(item.GetType())))
                {
                    yield return new ExportRow(label, null, Of(item));
                }

                var said = string.Join(", ", items.Where(item => !IsRecord(item.GetType())).Select(Value));
                if (said.Length > 0)
                {
                    yield return new ExportRow(label, said, []);
                }

                break;
            default:
                yield return IsRecord(value.GetType())
                    ? new ExportRow(label, null, Of(value))
                    : new ExportRow(label, Value(value), []) { IsOfHost = IsOfHost(field) };
                break;
        }
    }

    // An assignment's title, and who of an association has looked.
    private static bool IsOfHost(PropertyInfo field) =>
        field.PropertyType == typeof(string)
        && (field.Name is nameof(OwnEngagement.Title) or nameof(AccessNote.Who));

    private string Value(object value) => value switch
    {
        bool choice => texts[choice ? "Export.Yes" : "Export.No"],
        DateTimeOffset at => texts[
            "Export.At",
            TimeZoneInfo.ConvertTime(at, city.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeZoneInfo.ConvertTime(at, city.Zone).ToString("HH.mm", CultureInfo.InvariantCulture)],
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly clock => clock.ToString("HH.mm", CultureInfo.InvariantCulture),
        DayOfWeek day => texts[$"Time.Day.{day}"],
        Enum choice => texts[$"Export.{choice.GetType().Name}.{choice}"],
        AreaId area => vocabulary.Area(area)?.Name ?? area.Value,
        CategoryId category => vocabulary.Called(category),
        QualityId quality => vocabulary.Called(quality),
        LanguageCode language => vocabulary.Called(language),
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };
}
