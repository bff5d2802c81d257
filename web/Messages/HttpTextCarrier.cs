using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;

namespace Marknadsplatsen.Web.Messages;

/// <summary>Text messages through a supplier's HTTP address (<see cref="TextMessageOptions"/>).</summary>
internal sealed class HttpTextCarrier(TextMessageOptions options) : IMessageCarrier, IDisposable
{
    public const string JsonType = "application/json";
    public const string FormType = "application/x-www-form-urlencoded";

    // No redirect: the secret in the header is for this address and no other.
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    /// <inheritdoc/>
    public ContactKind Kind => ContactKind.TextMessage;

    /// <inheritdoc/>
    public async Task CarryAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Url);
        request.Headers.TryAddWithoutValidation(options.HeaderName, options.Token);
        request.Content = new StringContent(
            BodyOf(message), Encoding.UTF8, new MediaTypeHeaderValue(options.ContentType));
        using var answer = await http.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (IsForGood(answer.StatusCode))
        {
            throw new MessageRefusedException($"The supplier of text messages answered {(int)answer.StatusCode}.");
        }

        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"The supplier of text messages answered {(int)answer.StatusCode}.");
        }
    }

    public void Dispose() => http.Dispose();

    // A wrong secret or address is for a person to put right; the message is then as good as before.
    private static bool IsForGood(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Gone;

    // One pass over the template, so that a message which has {to} in it is left as it is.
    private string BodyOf(OutgoingMessage message) => string.Join(
        Escaped(message.Text),
        options.Body.Split("{text}").Select(
            part => part.Replace("{to}", Escaped(message.To), StringComparison.Ordinal)));

    private string Escaped(string text) => options.ContentType == JsonType
        ? JsonEncodedText.Encode(text).ToString()
        : WebUtility.UrlEncode(text);
}
