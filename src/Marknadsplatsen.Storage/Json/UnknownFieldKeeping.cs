using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Storage.Json;

/// <summary>
/// Makes a record's <see cref="UnknownFields"/> property the place for fields that its type does not declare.
/// </summary>
internal static class UnknownFieldKeeping
{
    public static void Apply(JsonTypeInfo type)
    {
        var declared = type.Kind is JsonTypeInfoKind.Object
            ? type.Properties.FirstOrDefault(property => property.PropertyType == typeof(UnknownFields))
            : null;
        if (declared is null)
        {
            return;
        }

        var get = declared.Get ?? throw Unusable(type);
        var set = declared.Set ?? throw Unusable(type);
        type.Properties.Remove(declared);

        var keeping = type.CreateJsonPropertyInfo(typeof(Dictionary<string, JsonElement>), declared.Name);
        keeping.IsExtensionData = true;
        // Null means "none yet" to the serializer, which then sets a dictionary and goes on filling that same one; the
        // record gets its own, unchanging copy when all of it has been read.
        var beingRead = new ConditionalWeakTable<object, Dictionary<string, JsonElement>>();
        keeping.Set = (record, fields) => beingRead.AddOrUpdate(record, (Dictionary<string, JsonElement>)fields!);
        keeping.Get = record =>
            beingRead.TryGetValue(record, out var fields) ? fields
            : get(record) is UnknownFields kept && kept != UnknownFields.None ? kept.ToFields()
            : null;
        type.OnDeserialized += record =>
        {
            if (beingRead.TryGetValue(record, out var fields))
            {
                set(record, UnknownFields.Of(fields));
                beingRead.Remove(record);
            }
        };
        type.Properties.Add(keeping);
    }

    private static InvalidOperationException Unusable(JsonTypeInfo type) => new(
        $"{type.Type} must declare its {nameof(UnknownFields)} property in the body, with get and init.");
}
