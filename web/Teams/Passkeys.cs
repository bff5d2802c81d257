using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// Passkeys through ASP.NET Core's own handler. The challenge lies encrypted in a cookie of the browser that asked for
/// it, counts for five minutes, and is taken away with the first answer.
/// </summary>
internal sealed class Passkeys(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The form field that the script puts the browser's answer in.</summary>
    public const string AnswerField = "svar";

    /// <summary>How long a challenge can be answered: as long as browsers wait for a finger.</summary>
    public static readonly TimeSpan Life = SiteCookie.Key.Life!.Value;

    private const int AnswerLengthMax = 20_000;
    private const int SessionBytes = 16;

    private readonly IDataProtector protector = protection.CreateProtector("mp.passkey.v1");

    /// <summary>What a browser needs to make a passkey.</summary>
    public async Task<string> AskForNewAsync(HttpContext http, MemberId member, string name)
    {
        var options = await HandlerOf(http).MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = member.Value, Name = name, DisplayName = name }, http);
        Keep(http, options.AttestationState);
        return options.CreationOptionsJson;
    }

    /// <summary>What a browser needs to answer with any passkey it has for this site.</summary>
    public async Task<string> AskAsync(HttpContext http)
    {
        var options = await HandlerOf(http).MakeRequestOptionsAsync(null, http);
        Keep(http, options.AssertionState);
        return options.RequestOptionsJson;
    }

    /// <summary>The new passkey and the member it was made for; null when the answer does not hold.</summary>
    public async Task<(MemberId Member, Passkey Passkey)?> ReadNewAsync(HttpContext http, string? answer, string name)
    {
        if (Take(http) is not { } state || answer is null or { Length: > AnswerLengthMax })
        {
            return null;
        }

        var result = await HandlerOf(http).PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = http,
            CredentialJson = answer,
            AttestationState = state,
        });
        return result.Succeeded && MemberId.TryParse(result.UserEntity.Id, null, out var member)
            ? (member, Of(result.Passkey, name))
            : null;
    }

    /// <summary>
    /// Who answered the challenge, with the passkey as it is now, and a name for the sign-in that follows from the
    /// challenge, so that no answer begins two. Null when the answer does not hold.
    /// </summary>
    public async Task<(MemberId Member, UserPasskeyInfo Passkey, string Session)?> ReadAsync(
        HttpContext http, string? answer)
    {
        if (Take(http) is not { } state || answer is null or { Length: > AnswerLengthMax })
        {
            return null;
        }

        var result = await HandlerOf(http).PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = http,
            CredentialJson = answer,
            AssertionState = state,
        });
        return result.Succeeded ? (result.User.Id, result.Passkey, SessionOf(state)) : null;
    }

    private static IPasskeyHandler<PasskeyUser> HandlerOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<IPasskeyHandler<PasskeyUser>>();

    private static string SessionOf(string state) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)), 0, SessionBytes);

    private Passkey Of(UserPasskeyInfo made, string name) => new()
    {
        Id = Base64Url.EncodeToString(made.CredentialId),
        PublicKey = Convert.ToBase64String(made.PublicKey),
        Name = name,
        CreatedAtUtc = time.GetUtcNow(),
        SignCount = made.SignCount,
        Transports = [.. made.Transports ?? []],
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
    };

    private void Keep(HttpContext http, string? state)
    {
        var until = (time.GetUtcNow() + Life).UtcTicks.ToString(CultureInfo.InvariantCulture);
        SiteCookie.Key.Write(http, protector.Protect($"{until}|{state}"));
    }

    private string? Take(HttpContext http)
    {
        var ticket = SiteCookie.Key.Read(http);
        SiteCookie.Key.Remove(http);
        try
        {
            return ticket is not null && protector.Unprotect(ticket).Split('|', 2) is [var until, var state]
                && long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks
                    ? state
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
