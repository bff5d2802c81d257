using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// A form that was sent when the sign-in had ended. It waits, encrypted, in the page where the person signs in again,
/// and comes back as it was typed, to be sent with one press.
/// </summary>
internal sealed class FormTickets(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long what was typed waits (DOMAIN 3.17: twenty hours for drafts).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(20);

    // Only this program reads it: a Swedish letter is to be two bytes and not six.
    private static readonly JsonSerializerOptions Format =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDataProtector protector = protection.CreateProtector("mp.draft.v2");

    /// <summary>What waits, to be put in a page.</summary>
    public string Write(HttpRequest request, IFormCollection fields)
    {
        var draft = new Draft(
            request.Path + request.QueryString,
            time.GetUtcNow() + Life,
            fields.ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal));
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(packer, draft, Format);
        }

        return WebEncoders.Base64UrlEncode(protector.Protect(packed.ToArray()));
    }

    /// <summary>The page that gives it back; null when there is none, or it is too old or not ours.</summary>
    public RazorComponentResult<RepeatPage>? Page(string? ticket)
    {
        if (Read(ticket) is not { } draft || draft.EndsAtUtc <= time.GetUtcNow())
        {
            return null;
        }

        var fields = new FormCollection(draft.Fields.ToDictionary(
            field => field.Key, field => new StringValues(field.Value), StringComparer.Ordinal));
        return RepeatPage.Of(RepeatReason.SignedIn, fields, StatusCodes.Status200OK, draft.Address);
    }

    private Draft? Read(string? ticket)
    {
        try
        {
            if (string.IsNullOrEmpty(ticket))
            {
                return null;
            }

            using var packed = new MemoryStream(protector.Unprotect(WebEncoders.Base64UrlDecode(ticket)));
            using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Draft>(unpacked, Format);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private sealed record Draft(string Address, DateTimeOffset EndsAtUtc, Dictionary<string, string?[]> Fields);
}
