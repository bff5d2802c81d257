using Marknadsplatsen.Grains.Sharing;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Who a connection belongs to. Read from the cookies before the WebSocket is accepted: afterwards it is too late.
/// </summary>
/// <param name="Visitor">Who.</param>
/// <param name="Session">The number of the participant's session; null without a participant.</param>
/// <param name="EndsAt">
/// When the sign-in at a desk or an open share card ends, and the connection with it; null when there is none.
/// </param>
internal sealed record LiveVisitor(Visitor Visitor, long? Session, DateTimeOffset? EndsAt)
{
    /// <summary>Reads the cookies of a request.</summary>
    public static async Task<LiveVisitor> ReadAsync(HttpContext http)
    {
        var desk = await http.AuthenticateAsync(Schemes.Desk);
        var visitor = await Visitors.ReadAsync(http);
        var idleEnd = desk.Properties?.ExpiresUtc;
        var ends = visitor.Desk?.EndsAtUtc < idleEnd ? visitor.Desk.EndsAtUtc : idleEnd;
        var session = PersonSessions.Of(http, visitor.Participant);
        if (visitor.Share is null)
        {
            return new LiveVisitor(visitor, session, ends);
        }

        var grains = http.RequestServices.GetRequiredService<IGrainFactory>();
        var link = grains.GetGrain<IShareLinkGrain>(visitor.Share.Key.Value);
        return await link.Find() is { Grant.EndsAtUtc: var shareEnds }
            ? new LiveVisitor(visitor, session, ends < shareEnds ? ends : shareEnds)
            : new LiveVisitor(visitor with { Share = null }, session, ends);
    }
}
