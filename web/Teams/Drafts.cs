using System.Security.Cryptography;
using System.Text.Json;
using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// A form that was sent when the sign-in had ended. It waits, encrypted, in the page where the person signs in again,
/// and comes back as it was typed, to be sent with one press.
/// </summary>
internal sealed class Drafts(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long what was typed waits (DOMAIN 3.17: twenty hours for drafts).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(20);

    private readonly IDataProtector protector = protection.CreateProtector("mp.draft.v1");

    /// <summary>What waits, to be put in a page.</summary>
    public string Write(HttpRequest request, IFormCollection fields)
    {
        var draft = new Draft(
            request.Path + request.QueryString,
            time.GetUtcNow() + Life,
            fields.ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal));
        return protector.Protect(JsonSerializer.Serialize(draft));
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
            return string.IsNullOrEmpty(ticket)
                ? null
                : JsonSerializer.Deserialize<Draft>(protector.Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Draft(string Address, DateTimeOffset EndsAtUtc, Dictionary<string, string?[]> Fields);
}
