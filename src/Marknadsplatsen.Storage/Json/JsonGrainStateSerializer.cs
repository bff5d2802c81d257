using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Orleans.Storage;

namespace Marknadsplatsen.Storage.Json;

/// <summary>
/// The one format of stored records, on both engines and in every store: UTF-8 JSON with explicit or camel-case names,
/// letters such as å, ä and ö as themselves, and enumerations as words. A missing or null list is read as an empty one.
/// A field this program does not know is ignored, unless the record declares an
/// <see cref="Domain.Storage.UnknownFields"/> property; then it is kept and written back. A word that an enumeration
/// does not know cannot be read and throws.
/// </summary>
public sealed class JsonGrainStateSerializer : IGrainStorageSerializer
{
    /// <summary>The settings of the format, for tests and tools that read stored records. Read-only.</summary>
    public static JsonSerializerOptions Format { get; } = CreateFormat();

    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, Format));

    /// <inheritdoc/>
    public T? Deserialize<T>(BinaryData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return JsonSerializer.Deserialize<T>(input.ToMemory().Span, Format);
    }

    private static JsonSerializerOptions CreateFormat()
    {
        var format = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // Stored text is never put in a page as it is, and a person reading a record must be able to read Swedish.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowOutOfOrderMetadataProperties = true,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new ListConverterFactory(),
            },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver
            {
                Modifiers = { UnknownFieldKeeping.Apply, EmptyForMissingLists.Apply },
            },
        };
        format.MakeReadOnly();
        return format;
    }
}
