using System.Globalization;
using System.Security.Cryptography;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orleans;

namespace Marknadsplatsen.Web.Commands;

/// <summary>
/// What somebody has just changed. The answer to a form carries the version that is stored, encrypted and for a moment,
/// so that the pages after it can wait for their own copy to have it. In a cookie, so that no address has a version in
/// it and every page that the person goes on to knows.
/// </summary>
internal sealed class OwnWrites(IDataProtectionProvider protection, IGrainFactory grains, TimeProvider time)
{
    /// <summary>How long it counts: chosen, a copy that is further behind than this is not waited for.</summary>
    public static readonly TimeSpan Life = SiteCookie.OwnWrite.Life!.Value;

    private static readonly object Key = new();

    private readonly IDataProtector protector = protection.CreateProtector("mp.own-write.v1");

    /// <summary>Says which assignment a request changes, when its address does not name it.</summary>
    public static void Changed(HttpContext http, AssignmentId id) => http.Items[Key] = id;

    /// <summary>
    /// Tells the browser which version is stored of the assignment that the request changed. Not knowing it is no
    /// reason to doubt what was done.
    /// </summary>
    public async Task TellAsync(HttpContext http)
    {
        if (AssignmentOf(http) is not { } id)
        {
            return;
        }

        try
        {
            if (await grains.GetGrain<IAssignmentGrain>(id.Value).View() is { } stored)
            {
                SiteCookie.OwnWrite.Write(http, Ticket(id, stored.Version));
            }
        }
        catch (Exception failure) when (CommandFilter.IsUnknown(failure))
        {
            // The page after it shows what its own copy has, as it does for everybody else.
        }
    }

    /// <summary>The encrypted version.</summary>
    public string Ticket(AssignmentId id, long version) => protector.Protect(
        string.Create(CultureInfo.InvariantCulture, $"{version}|{(time.GetUtcNow() + Life).UtcTicks}|{id}"));

    /// <summary>What a ticket says; null when it is missing, not ours or too old.</summary>
    public (AssignmentId Id, long Version)? Read(string? ticket)
    {
        if (ticket is null)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(ticket).Split('|') is [var version, var until, var id]
                && long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks
                    ? (AssignmentId.Parse(id, null), long.Parse(version, CultureInfo.InvariantCulture))
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static AssignmentId? AssignmentOf(HttpContext http) =>
        http.Items[Key] is AssignmentId changed ? changed
        : AssignmentId.TryParse(http.GetRouteValue("id") as string, null, out var id) ? id
        : null;
}
