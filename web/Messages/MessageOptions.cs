using System.Net;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Messages;

/// <summary>
/// By which ways messages leave, from configuration section <c>Messages</c>. Without a server a way does not exist, and
/// pages do not offer it; in Development it then leads to the mailbox at <c>/dev/brevlada</c>.
/// </summary>
public sealed class MessageOptions : IValidateOptions<MessageOptions>
{
    /// <summary>The section of the configuration these are read from.</summary>
    public const string SectionName = "Messages";

    private const int CountMax = 1_000_000;

    /// <summary>E-mail.</summary>
    public EmailOptions Email { get; } = new();

    /// <summary>Text messages.</summary>
    public TextMessageOptions Text { get; } = new();

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MessageOptions options)
    {
        var wrong = EmailWrong(options.Email) ?? TextWrong(options.Text);
        return wrong is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>Whether an address is this machine's own.</summary>
    internal static bool IsHere(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string? EmailWrong(EmailOptions email)
    {
        if (email.PerDayMax is < 1 or > CountMax)
        {
            return $"Messages:Email:PerDayMax is {email.PerDayMax}; set it to 1 to {CountMax}.";
        }

        if (email.Host.Length == 0)
        {
            return null;
        }

        return email switch
        {
            { Port: < 1 or > 65535 } => $"Messages:Email:Port is {email.Port}; set it to 1 to 65535.",
            { From: var from } when !System.Net.Mail.MailAddress.TryCreate(from, out _) =>
                "Messages:Email:From is no e-mail address; set it to the one that messages come from.",
            { UseTls: false, Host: var host } when !IsHere(host) =>
                "Messages:Email:UseTls may be false only when Messages:Email:Host is this machine.",
            { User.Length: > 0, Password.Length: 0 } =>
                "Messages:Email:User is set without Messages:Email:Password.",
            _ => null,
        };
    }

    private static string? TextWrong(TextMessageOptions text)
    {
        if (text.PerDayMax is < 1 or > CountMax)
        {
            return $"Messages:Text:PerDayMax is {text.PerDayMax}; set it to 1 to {CountMax}.";
        }

        if (text.Prefixes.FirstOrDefault(prefix => prefix is not ['+', _, ..] || !prefix[1..].All(char.IsAsciiDigit)) is
            { } prefix)
        {
            return $"Messages:Text:Prefixes: '{prefix}' is no beginning of a number, such as +467.";
        }

        if (text.Url.Length == 0)
        {
            return null;
        }

        return text switch
        {
            { Folder.Length: > 0 } => "Messages:Text:Url and Messages:Text:Folder are both set; keep one of them.",
            { Url: var url } when !Uri.TryCreate(url, UriKind.Absolute, out var address)
                || !(address.Scheme == Uri.UriSchemeHttps
                    || (address.Scheme == Uri.UriSchemeHttp && IsHere(address.Host))) =>
                "Messages:Text:Url is no https address (http only to this machine).",
            { HeaderName: var header } when header.Length == 0 || !header.All(IsHeaderSign) =>
                "Messages:Text:HeaderName is no name of a header, such as Authorization.",
            { Token: var token } when token.Length == 0 || token.Any(char.IsControl) =>
                "Messages:Text:Token is empty or has a line break; it is the value of the header.",
            { Body: var body } when !body.Contains("{to}", StringComparison.Ordinal)
                || !body.Contains("{text}", StringComparison.Ordinal) =>
                "Messages:Text:Body has to have {to} and {text} in it.",
            { ContentType: not (HttpTextCarrier.JsonType or HttpTextCarrier.FormType) } =>
                $"Messages:Text:ContentType is {HttpTextCarrier.JsonType} or {HttpTextCarrier.FormType}.",
            _ => null,
        };
    }

    private static bool IsHeaderSign(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_';
}
