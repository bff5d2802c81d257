using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Deeds;

/// <summary>
/// Whether a certificate exists and is unchanged: that, and since when, is all that its code tells anybody. Whose it is
/// and what it says is on the paper, which the person has.
/// </summary>
internal static class CheckEndpoints
{
    public const string Path = "/intyg";
    public const string CodeField = "kod";

    public static RazorComponentResult<CheckPage> Get() => Page(new CheckView());

    public static async Task<RazorComponentResult<CheckPage>> Post(
        HttpContext http, IGrainFactory grains, AccountSecrets secrets, CertificateWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        var typed = CommandForm.Of(http).Text(CodeField);
        var proven = ShareCode.Read(typed) is { } code ? await FindAsync(secrets.CertificateKey(code), grains) : null;
        return Page(new CheckView
        {
            Typed = typed,
            IsAsked = true,
            Since = proven?.ApprovedAtUtc is { } approved ? words.Date(approved) : null,
        });
    }

    private static async Task<Certificate?> FindAsync(CertificateKey key, IGrainFactory grains) =>
        await grains.GetGrain<ICertificateLinkGrain>(key.Value).Whose() is { } person
            ? CertificateRules.Proven((await grains.GetGrain<IDeedGrain>(person.Value).View()).State, key)
            : null;

    private static RazorComponentResult<CheckPage> Page(CheckView view) => new(new { View = view });
}
