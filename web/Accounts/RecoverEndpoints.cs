using System.Diagnostics;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>
/// A new card with a slip from a coordinator. The old card, and every other browser, is out from then on.
/// </summary>
internal static class RecoverEndpoints
{
    public const string Path = "/nytt-kort";
    public const string StopPath = "/kort/stoppa-papper";

    /// <summary>What stands on the slip.</summary>
    public const string CodeField = "papper";

    public static RazorComponentResult<RecoverPage> Get(HttpContext http)
    {
        CardEndpoints.NeverKept(http);
        return Page(null, [], StatusCodes.Status200OK);
    }

    /// <summary>Uses the slip, and answers with the new card.</summary>
    public static async Task<IResult> Post(
        HttpContext http,
        Slips slips,
        Cards cards,
        AddressLimits limits,
        TryOrigins origins,
        SecurityEvents events,
        Texts texts,
        TimeProvider time,
        ILogger<Slips> log)
    {
        CardEndpoints.NeverKept(http);
        var form = CommandForm.Of(http);
        var typed = form.Text(CodeField);
        if (SlipCode.Read(typed) is not { } code)
        {
            return Wrong(typed, texts["Recover.Error.Signs"], StatusCodes.Status400BadRequest);
        }

        if (limits.Enter(http, AddressUse.Recover) is { } opens)
        {
            return Wrong(typed, Waits.Tell(http, opens, texts, time), StatusCodes.Status429TooManyRequests);
        }

        var outcome = await slips.UseAsync(code, form.Command, origins.Of(http));
        events.Tried(http, WayIn.Slip, outcome);
        switch (outcome)
        {
            case SignInOutcome.Welcome welcome:
                var made = await cards.IssueAsync(
                    welcome.Participant, CardDraw.New(), form.Command, http.RequestAborted, isRecovery: true);
                if (made is null)
                {
                    return Wrong(typed, texts["SignIn.Error.Busy"], StatusCodes.Status503ServiceUnavailable);
                }

                AccountLog.SlipUsed(log);
                await Visitors.SignInAsync(http, welcome.Participant);
                var site = $"{http.Request.Scheme}://{http.Request.Host}";
                return new RazorComponentResult<CardShown>(new { Card = made, Site = site });
            case SignInOutcome.Refused:
                return Wrong(typed, texts["Recover.Error.Refused"], StatusCodes.Status400BadRequest);
            case SignInOutcome.Later later:
                var words = Waits.Tell(http, later.OpensAtUtc, texts, time);
                return Wrong(typed, words, StatusCodes.Status429TooManyRequests);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The person did not ask for the slip that a coordinator made.</summary>
    public static async Task<RedirectHttpResult> Stop(HttpContext http, Slips slips)
    {
        if ((await Visitors.ReadAsync(http)).Participant is { } person)
        {
            await slips.StopAsync(person, CommandForm.Of(http).Command);
        }

        return TypedResults.LocalRedirect(CardEndpoints.Path);
    }

    private static RazorComponentResult<RecoverPage> Wrong(string? typed, string message, int status) =>
        Page(typed, [new FormError(CodeField, message)], status);

    private static RazorComponentResult<RecoverPage> Page(string? typed, IReadOnlyList<FormError> errors, int status) =>
        new(new { Typed = typed, Errors = errors }) { StatusCode = status };
}
