using System.Security.Cryptography;
using Marknadsplatsen.Domain.Participants;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Commands;

/// <summary>
/// A stranger has no cookie, so two taps on the same button would become two participants. Each page therefore
/// carries one random participant, encrypted, that both taps then become.
/// </summary>
internal sealed class Newcomers(IDataProtectionProvider protection)
{
    private static readonly object Key = new();

    private readonly IDataProtector protector = protection.CreateProtector("mp.newcomer.v1");

    /// <summary>The encrypted newcomer of this page: the same in each of its forms.</summary>
    public string Ticket(HttpContext http)
    {
        if (http.Items[Key] is not string ticket)
        {
            ticket = protector.Protect("p" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
            http.Items[Key] = ticket;
        }

        return ticket;
    }

    /// <summary>The newcomer in a ticket that was sent back; null when it is missing or not ours.</summary>
    public ParticipantId? Read(string? ticket)
    {
        if (ticket is null)
        {
            return null;
        }

        try
        {
            return ParticipantId.TryParse(protector.Unprotect(ticket), null, out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
