using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>
/// An authenticator with one passkey (W3C Web Authentication level 3, ES256, attestation none). What it says can be
/// changed, so that a test can lie with it.
/// </summary>
internal sealed class Authenticator(Uri site) : IDisposable
{
    private const byte PresentAndVerified = 0x05;
    private const byte WithCredential = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private uint count;

    /// <summary>Whom the passkey was made for; null before.</summary>
    public string? UserHandle { get; set; }

    /// <summary>The site that the browser says it is on.</summary>
    public string Origin { get; set; } = site.GetLeftPart(UriPartial.Authority);

    /// <summary>The domain that the passkey belongs to.</summary>
    public string Domain { get; set; } = site.Host;

    /// <summary>Present and verified, unless a test says less.</summary>
    public byte Flags { get; set; } = PresentAndVerified;

    /// <summary>Answers a question for a new passkey.</summary>
    public string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        UserHandle = asked["user"]!["id"]!.GetValue<string>();
        var parts = key.ExportParameters(includePrivateParameters: false);
        byte[] cose =
        [
            0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01,
            0x21, 0x58, 0x20, .. parts.Q.X!,
            0x22, 0x58, 0x20, .. parts.Q.Y!,
        ];
        byte[] data = [.. Data((byte)(Flags | WithCredential)), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation =
        [
            0xA3,
            0x63, .. "fmt"u8, 0x64, .. "none"u8,
            0x67, .. "attStmt"u8, 0xA0,
            0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data,
        ];
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Text(Said("webauthn.create", asked)),
            ["attestationObject"] = Text(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Answers a question for a passkey that is there.</summary>
    public string Use(string options)
    {
        count++;
        var said = Said("webauthn.get", JsonNode.Parse(options)!);
        var data = Data(Flags);
        var signature = key.SignData(
            [.. data, .. SHA256.HashData(said)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Text(said),
            ["authenticatorData"] = Text(data),
            ["signature"] = Text(signature),
            ["userHandle"] = UserHandle,
        });
    }

    public void Dispose() => key.Dispose();

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private byte[] Data(byte flags)
    {
        var counted = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counted, count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), flags, .. counted];
    }

    private byte[] Said(string type, JsonNode asked) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type,
        challenge = asked["challenge"]!.GetValue<string>(),
        origin = Origin,
        crossOrigin = false,
    });

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Text(id),
        ["rawId"] = Text(id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();
}
