using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Orleans;

namespace Marknadsplatsen.Web.Teams;

/// <summary>Signing in through the city's broker, where there is one.</summary>
internal static class BrokerEndpoints
{
    public const string StartPath = "/in/stad";
    public const string BackPath = "/in/stad/svar";

    /// <summary>
    /// Sends the person to the broker. By a page with a link that opens by itself, since a form may lead nowhere but to
    /// this site.
    /// </summary>
    public static async Task<IResult> Start(
        HttpContext http,
        Broker broker,
        BrokerTrips trips,
        IOptions<BrokerOptions> options,
        TimeProvider time,
        Texts texts)
    {
        if (!options.Value.IsOn)
        {
            return Refusals.Missing();
        }

        TeamEndpoints.NeverKept(http);
        var form = CommandForm.Of(http);
        var trip = new BrokerTrip(
            Broker.NewRandom(),
            Broker.NewRandom(),
            Broker.NewRandom(),
            time.GetUtcNow() + SiteCookie.Broker.Life!.Value,
            LocalPath.OrElse(form.Text(DeskSignInEndpoints.BackField), ""),
            form.Text(DeskSignInEndpoints.DraftField),
            null,
            InvitationCode.Read(form.Text(JoinEndpoints.CodeField))?.ToString(),
            form.Text(JoinEndpoints.NameField) is { } name ? TypedText.Line(name) : null);
        if (await broker.AddressAsync(http.Request, trip, http.RequestAborted) is not { } address)
        {
            return Wrong(texts, "Away", trip);
        }

        await trips.KeepAsync(http, trip);
        http.Response.Headers["Refresh"] = $"0; url={address}";
        return new RazorComponentResult<BrokerPage>(new { Address = address });
    }

    /// <summary>The person comes back.</summary>
    public static async Task<IResult> Back(
        string? code,
        string? state,
        string? iss,
        HttpContext http,
        BrokerAnswers answers,
        BrokerTrips trips,
        IOptions<BrokerOptions> options,
        SecurityEvents events,
        Texts texts)
    {
        if (!options.Value.IsOn)
        {
            return Refusals.Missing();
        }

        TeamEndpoints.NeverKept(http);
        var trip = await trips.TakeAsync(http);
        if (trip is null || !IsSame(trip.State, state))
        {
            events.Refused(http, WayIn.Broker);
            return Wrong(texts, "Again", null);
        }

        // RFC 9207: a broker that names itself must be the one that was asked.
        var isOther = iss is not null && iss.TrimEnd('/') != options.Value.Authority!.TrimEnd('/');
        if (isOther || string.IsNullOrEmpty(code))
        {
            events.Refused(http, WayIn.Broker);
            return Wrong(texts, isOther ? "Refused" : "Cancelled", trip);
        }

        return await answers.ReadAsync(http, trip, code) ?? throw new UnreachableException();
    }

    /// <summary>The sign-in page with what went wrong, and with what was being typed.</summary>
    public static RazorComponentResult<DeskSignInPage> Wrong(Texts texts, string text, BrokerTrip? trip) =>
        DeskSignInEndpoints.Page(
            new DeskSignInView
            {
                Back = trip?.Back,
                Draft = trip?.Draft,
                Errors = [new FormError("nyckel", texts[$"DeskSignIn.Broker.{text}"])],
            },
            StatusCodes.Status400BadRequest);

    private static bool IsSame(string known, string? given) => given is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(given));
}
