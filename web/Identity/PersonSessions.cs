using System.Security.Claims;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Participants;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// A participant's cookie counts while it carries the number that their record has now. Whoever gets a new card, takes
/// a way of reaching them away or comes back with a slip raises the number, and every other browser has to come in
/// anew.
/// </summary>
internal static class PersonSessions
{
    private const string Claim = "mp.session";

    private static readonly object Key = new();
    private static readonly object SignedInKey = new();

    /// <summary>The claim of a cookie that is written now.</summary>
    public static Claim ClaimOf(long session) =>
        new(Claim, session.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The number that the person's cookies carry now; 0 for somebody new.</summary>
    public static async Task<long> NowAsync(HttpContext http, ParticipantId person) =>
        http.RequestServices.GetService<IGrainFactory>() is { } grains
            ? await grains.GetGrain<IParticipantGrain>(person.Value).Session()
            : 0;

    /// <summary>The person, when the cookie still counts. Read once a request.</summary>
    public static async Task<ParticipantId?> CheckedAsync(
        HttpContext http, ClaimsPrincipal? cookie, ParticipantId? person)
    {
        if (person is not { } id)
        {
            return null;
        }

        if (http.Items[Key] is not (ParticipantId known, long now) || known != id)
        {
            now = await NowAsync(http, id);
            http.Items[Key] = (id, now);
        }

        // The cookie that came with the request is older than the one that its own answer brings.
        if (SessionOf(cookie) == now || http.Items[SignedInKey] is ParticipantId signedIn && signedIn == id)
        {
            return id;
        }

        await DropAsync(http);
        return null;
    }

    /// <summary>Whom the browser is signed in as by this request's answer.</summary>
    public static void Remember(HttpContext http, ParticipantId person, long session)
    {
        http.Items[Key] = (person, session);
        http.Items[SignedInKey] = person;
    }

    /// <summary>The number of the person whom the request comes from; null for nobody.</summary>
    public static long? Of(HttpContext http, ParticipantId? person) =>
        http.Items[Key] is (ParticipantId known, long session) && known == person ? session : null;

    // The pages then offer the browser what they offer somebody new. What a page asks in the background does not do it:
    // its answer could cross the one that brings the new cookie.
    private static Task DropAsync(HttpContext http) =>
        http.Response.HasStarted || http.Request.Path.StartsWithSegments("/live")
            || http.Request.Path.StartsWithSegments("/api")
            ? Task.CompletedTask
            : http.SignOutAsync(Schemes.Participant);

    // A cookie from before there were numbers is as good as one of somebody who never raised theirs.
    private static long? SessionOf(ClaimsPrincipal? cookie) => cookie?.FindFirst(Claim)?.Value is not { } text ? 0
        : long.TryParse(text, out var session) ? session
        : null;
}
