using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>The person's own recall card: get one, change it, end it. Nothing here may be kept by a browser.</summary>
internal static class CardEndpoints
{
    public const string Path = "/kort";
    public const string RevokePath = "/kort/sparra";

    /// <summary>The hidden field with the encrypted draw.</summary>
    public const string TicketField = "kort";

    public static async Task<RazorComponentResult<CardPage>> Get(
        HttpContext http,
        People people,
        Newcomers newcomers,
        CardTickets tickets) => Ask(http, await people.ReadAsync(http), newcomers, tickets);

    /// <summary>
    /// Makes the card and answers with it. It is shown once; nothing that could show it again is kept.
    /// </summary>
    public static async Task<IResult> Post(
        HttpContext http,
        People people,
        Newcomers newcomers,
        CardTickets tickets,
        Cards cards)
    {
        NeverKept(http);
        var form = CommandForm.Of(http);
        var newcomer = newcomers.Read(form.Text(CommandForm.NewcomerField));
        var person = await Visitors.EnsureParticipantAsync(http, newcomer);
        var draw = tickets.Read(person, form.Text(TicketField)) ?? CardDraw.New();
        var made = await cards.IssueAsync(person, draw, form.Command, http.RequestAborted);
        if (made is null)
        {
            var busy = Ask(http, await people.ReadAsync(http), newcomers, tickets, isBusy: true);
            busy.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return busy;
        }

        await Visitors.RenewAsync(http, person);
        KnownBrowser.Remember(http);
        var site = $"{http.Request.Scheme}://{http.Request.Host}";
        return new RazorComponentResult<CardShown>(new { Card = made, Site = site });
    }

    /// <summary>The card opens nothing from now on.</summary>
    public static async Task<RedirectHttpResult> Revoke(HttpContext http, Cards cards)
    {
        if ((await Visitors.ReadAsync(http)).Participant is { } person)
        {
            await cards.RevokeAsync(person, CommandForm.Of(http).Command);
            await Visitors.RenewAsync(http, person);
        }

        return TypedResults.LocalRedirect(Path);
    }

    /// <summary>Nothing of the answer is written down on the way or in the browser.</summary>
    internal static void NeverKept(HttpContext http) => http.Response.Headers.CacheControl = "no-store";

    private static RazorComponentResult<CardPage> Ask(
        HttpContext http,
        Person person,
        Newcomers newcomers,
        CardTickets tickets,
        bool isBusy = false)
    {
        NeverKept(http);
        var whose = person.Id ?? newcomers.Read(newcomers.Ticket(http));
        return new RazorComponentResult<CardPage>(new
        {
            Ticket = whose is { } id ? tickets.Write(id, CardDraw.New()) : null,
            Since = person.State?.CardSinceUtc,
            SlipAt = person.State?.Slip is null ? null : person.State.SlipAtUtc,
            RecoveredAt = person.State?.RecoveredAtUtc,
            IsBusy = isBusy,
        });
    }
}
