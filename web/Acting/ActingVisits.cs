using System.Security.Cryptography;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Acting;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Marknadsplatsen.Web.Acting;

/// <summary>
/// Whom a coordinator does things for in this browser. The cookie only says which turn: whether it is open, to this
/// very coordinator, is stored truth and asked at each request.
/// </summary>
internal static class ActingVisits
{
    private const string Purpose = "mp.acting.v1";

    private static readonly object Key = new();
    private static readonly object CameKey = new();

    /// <summary>The visit that is open now; null when there is none. Read once a request.</summary>
    public static async Task<ActingVisit?> OfAsync(HttpContext http)
    {
        if (!SiteCookie.Acting.IsIn(http))
        {
            return null;
        }

        await Visitors.ReadAsync(http);
        return http.Items[Key] as ActingVisit;
    }

    /// <summary>As <see cref="OfAsync"/>, for whoever has read the desk's sign-in.</summary>
    public static async Task<ActingVisit?> ReadAsync(HttpContext http, DeskSession? desk)
    {
        if (http.Items.TryGetValue(Key, out var known))
        {
            return known as ActingVisit;
        }

        var visit = desk is { Role: >= TeamRole.Host, Team.Municipality: { } city } && SiteCookie.Acting.IsIn(http)
            ? await FindAsync(http, desk.Member, city)
            : null;
        http.Items[Key] = visit;
        return visit;
    }

    /// <summary>The visit, when what is asked for may be opened as its person; otherwise null.</summary>
    public static ActingVisit? On(HttpContext http) =>
        http.Items[Key] is ActingVisit visit && IsHelped(http) ? visit : null;

    /// <summary>Whether a coordinator may open what is asked for as the person.</summary>
    public static bool IsHelped(HttpContext http) => MarkOf(http) is not null;

    /// <summary>The mark of what is asked for; null when only the person opens it.</summary>
    public static ActingMark? MarkOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ActingMark>();

    /// <summary>The browser remembers the turn.</summary>
    public static void Begin(HttpContext http, ParticipantId person, CommandId turn, MunicipalityCode city) =>
        SiteCookie.Acting.Write(http, Protector(http).Protect($"{person}|{turn}|{city}"));

    /// <summary>The browser forgets it.</summary>
    public static void End(HttpContext http)
    {
        SiteCookie.Acting.Remove(http);
        http.Items[Key] = null;
    }

    /// <summary>
    /// The browser becomes somebody, or forgets everybody: the turn ends, or two people would be mixed up in it.
    /// </summary>
    public static async Task LeaveAsync(HttpContext http)
    {
        if (!SiteCookie.Acting.IsIn(http))
        {
            return;
        }

        if (await OfAsync(http) is { } visit)
        {
            await http.RequestServices.GetRequiredService<IGrainFactory>()
                .GetGrain<IActingGrain>(visit.Participant.Value).End();
        }

        End(http);
    }

    /// <summary>What was tapped for the person came to this, so that a refusal is not written down as done.</summary>
    public static void Came(HttpContext http, bool isSo) => http.Items[CameKey] = isSo;

    /// <summary>Whether what was tapped is known to have come to nothing.</summary>
    public static bool CameToNothing(HttpContext http) => http.Items[CameKey] is false;

    private static async Task<ActingVisit?> FindAsync(HttpContext http, MemberId member, MunicipalityCode city)
    {
        var services = http.RequestServices;
        return Read(http) is var (person, turn, where) && where == city
            && !services.GetRequiredService<IErasures>().Contains(person)
            && await services.GetRequiredService<IGrainFactory>().GetGrain<IActingGrain>(person.Value)
                .OpenUntil(turn, member) is { } until
                ? new ActingVisit(person, turn, member, until)
                : null;
    }

    private static (ParticipantId Person, CommandId Turn, MunicipalityCode Where)? Read(HttpContext http)
    {
        try
        {
            return SiteCookie.Acting.Read(http) is { } text
                && Protector(http).Unprotect(text).Split('|') is [var person, var turn, var city]
                && ParticipantId.TryParse(person, null, out var whose)
                && CommandId.TryParse(turn, null, out var which)
                && MunicipalityCode.TryParse(city, null, out var where)
                    ? (whose, which, where)
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
}
