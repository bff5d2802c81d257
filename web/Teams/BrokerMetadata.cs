using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// What the broker publishes about itself: its addresses and its keys. Read when it is needed, kept half a day, and
/// read again when a token names a key that is not known, since keys are rotated.
/// </summary>
internal sealed class BrokerMetadata(IHttpClientFactory clients, IOptions<BrokerOptions> options, TimeProvider time)
    : IDisposable
{
    /// <summary>The name of the client that asks the broker.</summary>
    public const string ClientName = "broker";

    /// <summary>How long an answer of the broker may take.</summary>
    public static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(10);

    /// <summary>The longest answer that is read. Bytes; chosen, many times the largest key set.</summary>
    public const int AnswerBytesMax = 256 * 1024;

    /// <summary>
    /// Unknown keys make it read again this often at most, so that made-up tokens do not flood the broker.
    /// </summary>
    public static readonly TimeSpan RereadAfter = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(12);

    private readonly SemaphoreSlim one = new(1, 1);
    private BrokerDocument? known;

    /// <summary>What is known, read from the broker when nothing is, or when it is old.</summary>
    public Task<BrokerDocument> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(KeptFor, cancellationToken);

    /// <summary>The same, read again because a key was not in it.</summary>
    public Task<BrokerDocument> ReadAgainAsync(CancellationToken cancellationToken) =>
        ReadAsync(RereadAfter, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task<BrokerDocument> ReadAsync(TimeSpan keptFor, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if (known is null || time.GetUtcNow() - known.ReadAtUtc >= keptFor)
            {
                known = await FetchAsync(cancellationToken);
            }

            return known;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<BrokerDocument> FetchAsync(CancellationToken cancellationToken)
    {
        var client = clients.CreateClient(ClientName);
        var address = options.Value.Authority!.TrimEnd('/') + "/.well-known/openid-configuration";
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri(address), cancellationToken));
        var keys = await client.GetStringAsync(Address("jwks_uri"), cancellationToken);
        return new BrokerDocument(
            Text("issuer"),
            Address("authorization_endpoint"),
            Address("token_endpoint"),
            [.. new JsonWebKeySet(keys).GetSigningKeys()],
            time.GetUtcNow());

        string Text(string name) => document.RootElement.GetProperty(name).GetString()
            ?? throw new JsonException($"The broker's configuration has no {name}.");

        Uri Address(string name) => Uri.TryCreate(Text(name), UriKind.Absolute, out var found)
            && (found.Scheme == Uri.UriSchemeHttps || found.IsLoopback)
                ? found
                : throw new JsonException($"The broker's {name} is no https address.");
    }
}
