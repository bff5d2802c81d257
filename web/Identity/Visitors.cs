using System.Security.Claims;
using System.Security.Cryptography;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Acting;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Sharing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Marknadsplatsen.Web.Identity;

/// <summary>Reads and makes the encrypted cookies that tell who a visitor is.</summary>
public static class Visitors
{
    private static readonly object SigningInKey = new();
    private static readonly object ForgottenKey = new();
    private static readonly object DeskKey = new();

    // The cookie is written anew when this has gone of its time, so that idle time is counted to the minute.
    private static readonly TimeSpan DeskRenewAfter = TimeSpan.FromMinutes(1);

    /// <summary>Adds the two cookies.</summary>
    public static IServiceCollection AddVisitors(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddCookie(Schemes.Participant, cookie => Shape(cookie, SiteCookie.Person, TimeSpan.Zero))
            .AddCookie(Schemes.Desk, cookie => Shape(cookie, SiteCookie.Desk, DeskRenewAfter));
        return services;
    }

    /// <summary>
    /// Who the request comes from. Reads both cookies, and what a desk's gives from the stored right, once a request;
    /// never throws for a cookie it cannot read.
    /// </summary>
    public static async Task<Visitor> ReadAsync(HttpContext http)
    {
        var person = (await http.AuthenticateAsync(Schemes.Participant)).Principal;
        var desk = await ReadDeskAsync(http);
        await ActingVisits.ReadAsync(http, desk);
        return new Visitor(
            Helped(http) ?? await PersonSessions.CheckedAsync(
                http, person, NotErased(http, Find<ParticipantId>(person, Schemes.ParticipantClaim))),
            desk?.Team.Association,
            desk?.Team.Municipality)
        {
            Desk = desk,
            Share = http.RequestServices.GetService<ShareCookie>()?.Read(http),
        };
    }

    /// <summary>The sign-in that <see cref="ReadAsync"/> has found for this request; null when there is none.</summary>
    public static DeskSession? DeskOf(HttpContext? http) => http?.Items[DeskKey] as DeskSession;

    /// <summary>Whether the browser sent a participant's cookie, readable or not.</summary>
    public static bool HasParticipantCookie(HttpContext http) => SiteCookie.Person.IsIn(http);

    /// <summary>Whether the browser sent any of the two cookies, so that there is something to forget.</summary>
    public static bool HasCookie(HttpContext http) =>
        HasParticipantCookie(http) || SiteCookie.Desk.IsIn(http);

    /// <summary>
    /// Whether there is somebody whom the browser can be made to forget, once this request is answered.
    /// </summary>
    internal static bool IsKnown(HttpContext http) =>
        (HasCookie(http) || IsSigningIn(http)) && !http.Items.ContainsKey(ForgottenKey);

    /// <summary>
    /// The participant of this browser. When there is none, <paramref name="newcomer"/> or else a random one becomes
    /// it, and gets its cookie.
    /// </summary>
    public static async Task<ParticipantId> EnsureParticipantAsync(HttpContext http, ParticipantId? newcomer = null)
    {
        if ((await ReadAsync(http)).Participant is { } known)
        {
            return known;
        }

        // A page that was kept from before somebody's sessions were ended does not make anybody that person again.
        var isNew = NotErased(http, newcomer) is { } asked && await PersonSessions.NowAsync(http, asked) == 0;
        var fresh = isNew ? newcomer!.Value : Fresh();
        await SignInAsync(http, fresh, session: 0);
        return fresh;
    }

    /// <summary>Makes this browser a new participant, whoever it was before.</summary>
    public static async Task<ParticipantId> SignInFreshAsync(HttpContext http)
    {
        await ActingVisits.LeaveAsync(http);
        var fresh = Fresh();
        await SignInAsync(http, fresh, session: 0);
        return fresh;
    }

    /// <summary>
    /// Makes this browser a known participant. Its cookie is written anew, and what was open for whoever it was before
    /// closes.
    /// </summary>
    public static async Task SignInAsync(HttpContext http, ParticipantId participant)
    {
        await ActingVisits.LeaveAsync(http);
        var before = await ReadAsync(http);
        AbortAfter(http, Visitor.Unknown with { Participant = before.Participant });
        KnownBrowser.Remember(http);
        await SignInAsync(http, participant, await PersonSessions.NowAsync(http, participant));
    }

    /// <summary>
    /// Lets this browser stay in when what it has just done ended the person's sessions; the others are out, and what
    /// they had open closes.
    /// </summary>
    public static async Task RenewAsync(HttpContext http, ParticipantId participant)
    {
        if (PersonSessions.Of(http, participant) != await PersonSessions.NowAsync(http, participant))
        {
            await SignInAsync(http, participant);
        }
    }

    /// <summary>
    /// Makes this browser a member's, until it has been idle for 30 minutes or ten hours have gone. Its cookie is
    /// another one than before, and whatever desk the browser stood at is left.
    /// </summary>
    public static async Task SignInAsync(HttpContext http, DeskSession desk)
    {
        await LeaveDeskAsync(http);
        http.Items[SigningInKey] = true;
        http.Items[DeskKey] = desk;
        var identity = new ClaimsIdentity(
            [new Claim(Schemes.MemberClaim, desk.Member.Value), new Claim(Schemes.SessionClaim, desk.Id)],
            Schemes.Desk);
        await http.SignInAsync(Schemes.Desk, new ClaimsPrincipal(identity));
    }

    /// <summary>Forgets everything this browser was told, the sign-in itself, and the live connections.</summary>
    public static async Task ForgetAsync(HttpContext http) => await ForgetAsync(http, await ReadAsync(http));

    /// <summary>Forgets as above somebody who may have been erased since they were read.</summary>
    public static async Task ForgetAsync(HttpContext http, Visitor visitor)
    {
        await ActingVisits.LeaveAsync(http);
        AbortAfter(http, visitor);
        await LeaveDeskAsync(http);
        ClearKept(http);
        await http.SignOutAsync(Schemes.Participant);
        await http.SignOutAsync(Schemes.Desk);
        SiteCookie.Asked.Remove(http);
        SiteCookie.Known.Remove(http);
        http.Items[ForgottenKey] = true;
        http.RequestServices.GetService<SecurityEvents>()?.Forgotten(http);
    }

    /// <summary>
    /// Forgets the person whom somebody helps in this browser, and everything of theirs that it keeps. The desk that
    /// the helper stands at stays theirs.
    /// </summary>
    internal static async Task ForgetPersonAsync(HttpContext http)
    {
        await ActingVisits.LeaveAsync(http);
        var visitor = await ReadAsync(http);
        AbortAfter(http, Visitor.Unknown with { Participant = visitor.Participant, Share = visitor.Share });
        ClearKept(http);
        await http.SignOutAsync(Schemes.Participant);
        foreach (var cookie in (SiteCookie[])[SiteCookie.Asked, SiteCookie.Known, SiteCookie.Code, SiteCookie.Share])
        {
            cookie.Remove(http);
        }

        if (!SiteCookie.Desk.IsIn(http))
        {
            http.Items[ForgottenKey] = true;
        }

        http.RequestServices.GetService<SecurityEvents>()?.Forgotten(http);
    }

    // Also what the browser has kept of pages and scripts; the back button then has nothing to show.
    private static void ClearKept(HttpContext http)
    {
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        http.Response.Headers.CacheControl = "no-store";
    }

    // A person whom a coordinator does things for here, on the pages that may be opened so. The browser keeps nothing.
    private static ParticipantId? Helped(HttpContext http)
    {
        if (ActingVisits.On(http) is not { } visit)
        {
            return null;
        }

        if (!http.Response.HasStarted)
        {
            http.Response.Headers.CacheControl = "no-store";
        }

        return visit.Participant;
    }

    // A copy of the cookie opens nothing after this.
    private static async Task LeaveDeskAsync(HttpContext http)
    {
        if (await ReadDeskAsync(http) is { } desk)
        {
            AbortAfter(http, Visitor.Unknown with { Desk = desk });
            await Member(http, desk.Member).End(desk.Id);
            http.Items.Remove(DeskKey);
        }
    }

    private static async Task<DeskSession?> ReadDeskAsync(HttpContext http)
    {
        if (http.Items.TryGetValue(DeskKey, out var known))
        {
            return known as DeskSession;
        }

        var cookie = (await http.AuthenticateAsync(Schemes.Desk)).Principal;
        var desk = Find<MemberId>(cookie, Schemes.MemberClaim) is { } member
            && cookie?.FindFirst(Schemes.SessionClaim)?.Value is { } session
                ? await Member(http, member).Session(session)
                : null;
        http.Items[DeskKey] = desk;
        return desk;
    }

    private static IMemberGrain Member(HttpContext http, MemberId id) =>
        http.RequestServices.GetRequiredService<IGrainFactory>().GetGrain<IMemberGrain>(id.Value);

    // Once the browser has the answer, so that a page which connects anew does it with the cookies it has then.
    private static void AbortAfter(HttpContext http, Visitor visitor) => http.Response.OnCompleted(() =>
    {
        http.RequestServices.GetService<LiveConnections>()?.Abort(visitor);
        return Task.CompletedTask;
    });

    // A cookie or a page may outlive the person it names.
    private static ParticipantId? NotErased(HttpContext http, ParticipantId? participant) =>
        participant is { } id && http.RequestServices.GetService<IErasures>()?.Contains(id) == true
            ? null
            : participant;

    /// <summary>A participant that nobody is yet.</summary>
    internal static ParticipantId Fresh() => new("p" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    /// <summary>Whether the answer to this request makes the browser somebody.</summary>
    internal static bool IsSigningIn(HttpContext http) => http.Items.ContainsKey(SigningInKey);

    private static Task SignInAsync(HttpContext http, ParticipantId participant, long session)
    {
        http.Items[SigningInKey] = true;
        PersonSessions.Remember(http, participant, session);
        var identity = new ClaimsIdentity(
            [new Claim(Schemes.ParticipantClaim, participant.Value), PersonSessions.ClaimOf(session)],
            Schemes.Participant);
        return http.SignInAsync(
            Schemes.Participant,
            new ClaimsPrincipal(identity),
            new AuthenticationProperties { IsPersistent = true });
    }

    private static TId? Find<TId>(ClaimsPrincipal? principal, string claim)
        where TId : struct, IParsable<TId> =>
        TId.TryParse(principal?.FindFirst(claim)?.Value, null, out var id) ? id : null;

    private static void Shape(CookieAuthenticationOptions cookie, SiteCookie shape, TimeSpan renewAfter)
    {
        cookie.Cookie.Name = shape.Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.IsEssential = true;
        cookie.ExpireTimeSpan = shape.Life!.Value;
        cookie.SlidingExpiration = true;

        // A page that asks what is new is not somebody at the desk.
        cookie.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew |= renewAfter > TimeSpan.Zero && context.ElapsedTime >= renewAfter;
            context.ShouldRenew &= !context.Request.Path.StartsWithSegments("/live");
            return Task.CompletedTask;
        };

        // Pages decide what a stranger sees; there is no sign-in page to be sent to.
        cookie.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status404NotFound);
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
