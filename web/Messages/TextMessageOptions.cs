namespace Marknadsplatsen.Web.Messages;

/// <summary>
/// Who sends text messages, from configuration section <c>Messages:Text</c>: any supplier that takes one HTTP request a
/// message. The request is a POST with one secret header and a body made from a template.
/// </summary>
public sealed class TextMessageOptions
{
    /// <summary>The supplier's address, https (http only to this machine); default empty, which is none.</summary>
    public string Url { get; set; } = "";

    /// <summary>The header that carries the secret; default <c>Authorization</c>.</summary>
    public string HeaderName { get; set; } = "Authorization";

    /// <summary>
    /// The header's whole value, such as <c>Bearer abc</c>. Best set in the environment: <c>Messages__Text__Token</c>.
    /// </summary>
    public string Token { get; set; } = "";

    /// <summary>
    /// The body, where <c>{to}</c> becomes the number and <c>{text}</c> the message, written as the content type asks.
    /// </summary>
    public string Body { get; set; } = """{"to":"{to}","message":"{text}"}""";

    /// <summary>
    /// <c>application/json</c> (default: put the holes between quotation marks) or
    /// <c>application/x-www-form-urlencoded</c>.
    /// </summary>
    public string ContentType { get; set; } = HttpTextCarrier.JsonType;

    /// <summary>
    /// A folder that gets one file a message instead, for another program to send; default empty.
    /// </summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// How numbers may begin; <c>+467</c>, Swedish mobile phones, when none is set. Others cost much, and are what
    /// fraud asks for.
    /// </summary>
    public IList<string> Prefixes { get; } = [];

    /// <summary>Messages a day at most, on this node; default 2,000.</summary>
    public int PerDayMax { get; set; } = 2_000;

    /// <summary>The beginnings that count.</summary>
    public IReadOnlyList<string> PrefixesOrDefault => Prefixes.Count == 0 ? ["+467"] : [.. Prefixes];
}
