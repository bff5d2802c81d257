using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>
/// A broker of the tests' own (OpenID Connect), that can be told to answer falsely in one place. It checks what it is
/// sent as a real one would: the secret, the code and its verifier.
/// </summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    public const string ClientId = "marknadsplatsen";
    public const string ClientSecret = "en hemlighet & fler tecken";
    public const string Level = "http://id.elegnamnden.se/loa/1.0/loa3";

    private readonly TimeProvider time;
    private readonly Dictionary<string, (string Challenge, string Nonce, string Redirect)> codes = [];
    private readonly WebApplication app;
    private RSA key = RSA.Create(2048);
    private int keyNumber = 1;

    private string KeyId => FormattableString.Invariant($"k{keyNumber}");

    private FakeIssuer(WebApplication app, TimeProvider time) => (this.app, this.time) = (app, time);

    /// <summary>What it calls itself.</summary>
    public string Address => app.Urls.Single();

    /// <summary>How often its keys were asked for.</summary>
    public int KeysAsked { get; private set; }

    /// <summary>Which fault it has; none when null.</summary>
    public string? Fault { get; set; }

    public static async Task<FakeIssuer> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new FakeIssuer(builder.Build(), time);
        issuer.app.MapGet("/.well-known/openid-configuration", issuer.Configuration);
        issuer.app.MapGet("/keys", issuer.Keys);
        issuer.app.MapPost("/token", issuer.TokenAsync);
        await issuer.app.StartAsync();
        return issuer;
    }

    /// <summary>The person signs in at the address they were sent to; answers the code they come back with.</summary>
    public string SignIn(string address)
    {
        var asked = System.Web.HttpUtility.ParseQueryString(new Uri(address).Query);
        string[] names = ["response_type", "client_id", "scope", "code_challenge_method", "acr_values"];
        Assert.Equal(["code", ClientId, "openid", "S256", Level], names.Select(name => asked[name]));
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        codes[code] = (asked["code_challenge"]!, asked["nonce"]!, asked["redirect_uri"]!);
        return code;
    }

    /// <summary>Signs with a new key from now on, and forgets the old one.</summary>
    public void Rotate()
    {
        key.Dispose();
        key = RSA.Create(2048);
        keyNumber++;
    }

    public async ValueTask DisposeAsync()
    {
        key.Dispose();
        await app.DisposeAsync();
    }

    private IResult Configuration() => Fault == "no configuration"
        ? Results.Text("<html>", "text/html")
        : Results.Json(new Dictionary<string, string>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["jwks_uri"] = $"{Address}/keys",
        });

    private IResult Keys()
    {
        KeysAsked++;
        var open = key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[]
            {
                new { kty = "RSA", use = "sig", kid = KeyId, n = Text(open.Modulus!), e = Text(open.Exponent!) },
            },
        });
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (Fault is "token down" or "token garbage")
        {
            return Fault == "token down" ? Results.StatusCode(500) : Results.Text("{{{", "application/json");
        }

        var secret = AuthenticationHeaderValue.Parse(request.Headers.Authorization.ToString());
        var expected = $"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret)}";
        var verifier = Text(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        var isKnown = codes.Remove(form["code"].ToString(), out var known);
        var holds = isKnown && secret is { Scheme: "Basic", Parameter: { } sent }
            && Encoding.UTF8.GetString(Convert.FromBase64String(sent)) == expected
            && known.Challenge == verifier
            && known.Redirect == form["redirect_uri"].ToString();
        return holds && Fault != "another verifier"
            ? Results.Json(new Dictionary<string, string?> { ["id_token"] = Token(known.Nonce) })
            : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
    }

    private string? Token(string codesNonce)
    {
        var now = time.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Fault == "wrong issuer" ? "https://evil.example" : Address,
            ["aud"] = Fault == "wrong audience" ? "another" : ClientId,
            ["sub"] = "person-1",
            ["nonce"] = Fault == "wrong nonce" ? "another" : codesNonce,
            ["acr"] = Fault == "wrong acr" ? "http://id.elegnamnden.se/loa/1.0/loa2" : Level,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(Fault == "expired" ? -10 : 5).ToUnixTimeSeconds(),
            ["nbf"] = now.AddMinutes(Fault == "not yet" ? 10 : -1).ToUnixTimeSeconds(),
        };
        string? left = Fault switch
        {
            "no acr" => "acr",
            "no subject" => "sub",
            "no end" => "exp",
            "no nonce" => "nonce",
            _ => null,
        };
        claims.Remove(left ?? "");
        if (Fault == "two audiences")
        {
            claims["aud"] = new[] { ClientId, "another" };
        }

        return Fault switch
        {
            "no token" => null,
            "no JWT" => "hej",
            "alg none" => Signed("none", KeyId, claims, _ => []),
            "alg HS256" => Signed(
                "HS256",
                KeyId,
                claims,
                data => HMACSHA256.HashData(Encoding.UTF8.GetBytes(ClientSecret), data)),
            "HS256 with the open key" => Signed(
                "HS256", KeyId, claims, data => HMACSHA256.HashData(key.ExportRSAPublicKey(), data)),
            "unknown key" => Signed("RS256", "another", claims, Sign),
            "no key named" => Signed("RS256", null, claims, SignWithAnother),
            "another's key" => Signed("RS256", KeyId, claims, SignWithAnother),
            "changed" => Changed(Signed("RS256", KeyId, claims, Sign)),
            _ => Signed("RS256", KeyId, claims, Sign),
        };
    }

    private byte[] Sign(byte[] data) => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static byte[] SignWithAnother(byte[] data)
    {
        using var another = RSA.Create(2048);
        return another.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static string Signed(
        string algorithm, string? keyId, Dictionary<string, object> claims, Func<byte[], byte[]> sign)
    {
        var head = new Dictionary<string, object> { ["typ"] = "JWT", ["alg"] = algorithm };
        if (keyId is not null)
        {
            head["kid"] = keyId;
        }

        var data = $"{Json(head)}.{Json(claims)}";
        return $"{data}.{Text(sign(Encoding.ASCII.GetBytes(data)))}";
    }

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = JsonSerializer.Deserialize<Dictionary<string, object>>(Base64Url.DecodeFromChars(parts[1]))!;
        claims["sub"] = "person-2";
        return $"{parts[0]}.{Json(claims)}.{parts[2]}";
    }

    private static string Json(Dictionary<string, object> values) => Text(JsonSerializer.SerializeToUtf8Bytes(values));

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
