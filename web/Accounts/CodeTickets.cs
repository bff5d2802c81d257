using System.Globalization;
using System.Security.Cryptography;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>
/// The cookie of a browser that waits for a code. Without it the code opens nothing: one that was read over a shoulder,
/// or asked out of somebody on the phone, is of no use elsewhere.
/// </summary>
internal sealed class CodeTickets(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("mp.code-ticket.v1");

    /// <summary>Gives the browser its ticket, in place of any other.</summary>
    public void Give(HttpContext http, CodeTicket ticket)
    {
        var until = (time.GetUtcNow() + SentCode.Life).UtcTicks.ToString(CultureInfo.InvariantCulture);
        var text = string.Join(
            '|', until, ticket.IsForKeeping ? "1" : "0", ticket.Handle.Kind, ticket.Ask, ticket.Handle.Text);
        SiteCookie.Code.Write(http, protector.Protect(text));
    }

    /// <summary>The ticket; null when it is missing, over, for something else or not ours.</summary>
    public CodeTicket? Read(HttpContext http, bool isForKeeping)
    {
        try
        {
            return SiteCookie.Code.Read(http) is { } cookie
                && Parse(protector.Unprotect(cookie)) is { } ticket
                && ticket.IsForKeeping == isForKeeping
                    ? ticket
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The browser waits for nothing any more.</summary>
    public static void Drop(HttpContext http) => SiteCookie.Code.Remove(http);

    private CodeTicket? Parse(string text) =>
        text.Split('|', 5) is [var until, var keeping, var kind, var ask, var handle]
        && long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks
        && Enum.TryParse<ContactKind>(kind, out var way)
            ? new CodeTicket(ask, new ContactHandle(way, handle), keeping == "1")
            : null;
}
