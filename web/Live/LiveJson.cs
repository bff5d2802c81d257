using System.Text.Json;

namespace Marknadsplatsen.Web.Live;

/// <summary>How facts look on the wire: written once, then copied to everybody.</summary>
internal static class LiveJson
{
    /// <summary>Names in camel case.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The fact as it is sent.</summary>
    public static JsonElement Write<T>(T fact) => JsonSerializer.SerializeToElement(fact, Options);
}
