using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Who a connection belongs to. Read from the cookies before the WebSocket is accepted: afterwards it is too late.
/// </summary>
/// <param name="Visitor">Who.</param>
/// <param name="Session">The number of the participant's session; null without a participant.</param>
/// <param name="EndsAt">When the sign-in at a desk ends, and the connection with it; null when there is none.</param>
internal sealed record LiveVisitor(Visitor Visitor, long? Session, DateTimeOffset? EndsAt)
{
    /// <summary>Reads the cookies of a request.</summary>
    public static async Task<LiveVisitor> ReadAsync(HttpContext http)
    {
        var desk = await http.AuthenticateAsync(Schemes.Desk);
        var visitor = await Visitors.ReadAsync(http);
        var idleEnd = desk.Properties?.ExpiresUtc;
        return new LiveVisitor(
            visitor,
            PersonSessions.Of(http, visitor.Participant),
            visitor.Desk?.EndsAtUtc < idleEnd ? visitor.Desk.EndsAtUtc : idleEnd);
    }
}
