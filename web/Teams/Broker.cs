using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// Speaks OpenID Connect with the city's broker: authorization code with PKCE. An ID token holds only when its
/// signature, algorithm, issuer, audience, time, nonce and level of assurance all do.
/// </summary>
internal sealed class Broker(
    BrokerMetadata metadata,
    IHttpClientFactory clients,
    IOptions<BrokerOptions> options,
    IOptions<SiteOptions> site,
    TimeProvider time,
    ILogger<Broker> log)
{
    private const int RandomBytes = 32;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    /// <summary>A number that nobody guesses.</summary>
    public static string NewRandom() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>Where the person is sent; null when the broker cannot be asked.</summary>
    public async Task<string?> AddressAsync(HttpRequest request, BrokerTrip trip, CancellationToken cancellationToken)
    {
        try
        {
            var broker = await metadata.ReadAsync(cancellationToken);
            var query = new QueryBuilder
            {
                { "response_type", "code" },
                { "client_id", options.Value.ClientId },
                { "redirect_uri", BackTo(request) },
                { "scope", "openid" },
                { "state", trip.State },
                { "nonce", trip.Nonce },
                { "code_challenge", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(trip.Verifier))) },
                { "code_challenge_method", "S256" },
                { "acr_values", string.Join(' ', options.Value.Acr) },
            };
            return new UriBuilder(broker.Authorization) { Query = query.ToQueryString().Value }.Uri.AbsoluteUri;
        }
        catch (Exception failure) when (IsAway(failure, cancellationToken))
        {
            BrokerLog.Away(log, failure);
            return null;
        }
    }

    /// <summary>Whom a code stands for.</summary>
    public async Task<BrokerOutcome> ReadAsync(
        HttpRequest request, BrokerTrip trip, string code, CancellationToken cancellationToken)
    {
        try
        {
            var broker = await metadata.ReadAsync(cancellationToken);
            if (await TokenAsync(broker, request, trip, code, cancellationToken) is not { } token)
            {
                return new BrokerOutcome.Refused();
            }

            var result = await CheckAsync(broker, token);
            if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            {
                result = await CheckAsync(await metadata.ReadAgainAsync(cancellationToken), token);
            }

            return Of(result, trip);
        }
        catch (Exception failure) when (IsAway(failure, cancellationToken))
        {
            BrokerLog.Away(log, failure);
            return new BrokerOutcome.Away();
        }
    }

    private BrokerOutcome Of(TokenValidationResult result, BrokerTrip trip)
    {
        var claims = result.IsValid ? (JsonWebToken)result.SecurityToken : null;
        if (claims is null || Text(claims, "nonce") != trip.Nonce || string.IsNullOrEmpty(claims.Subject)
            || (claims.Audiences.Count() > 1 && Text(claims, "azp") != options.Value.ClientId))
        {
            BrokerLog.Refused(log, result.Exception?.GetType().Name ?? "claims");
            return new BrokerOutcome.Refused();
        }

        return options.Value.Acr.Contains(Text(claims, "acr") ?? "")
            ? new BrokerOutcome.Known(claims.Issuer, claims.Subject)
            : new BrokerOutcome.TooLow();
    }

    private Task<TokenValidationResult> CheckAsync(BrokerDocument broker, string token) =>
        Tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = broker.Issuer,
            ValidAudience = options.Value.ClientId,
            IssuerSigningKeys = broker.Keys,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = options.Value.AlgorithmsOrDefault,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) =>
                until > (time.GetUtcNow() - ClockSkew).UtcDateTime
                && (from is null || from <= (time.GetUtcNow() + ClockSkew).UtcDateTime),
        });

    private async Task<string?> TokenAsync(
        BrokerDocument broker, HttpRequest request, BrokerTrip trip, string code, CancellationToken cancellationToken)
    {
        using var question = new HttpRequestMessage(HttpMethod.Post, broker.Token)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = BackTo(request),
                ["code_verifier"] = trip.Verifier,
            }),
        };
        string[] secrets = [options.Value.ClientId, options.Value.ClientSecret];
        var secret = Encoding.UTF8.GetBytes(string.Join(':', secrets.Select(Uri.EscapeDataString)));
        question.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(secret));
        using var answer = await clients.CreateClient(BrokerMetadata.ClientName).SendAsync(question, cancellationToken);
        if ((int)answer.StatusCode is >= 400 and < 500)
        {
            return null;
        }

        answer.EnsureSuccessStatusCode();
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("id_token", out var token)
            && token.ValueKind == JsonValueKind.String
                ? token.GetString()
                : null;
    }

    private string BackTo(HttpRequest request) => site.Value.Host.Length > 0
        ? $"https://{site.Value.Host}{BrokerEndpoints.BackPath}"
        : $"{request.Scheme}://{request.Host}{BrokerEndpoints.BackPath}";

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var text) ? text : null;

    private static bool IsAway(Exception failure, CancellationToken cancellationToken) => failure
        is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException
        || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested)
        || failure is ArgumentException;
}
