using System.Diagnostics;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>Coming back with a code by e-mail or text message. Nothing says whether the handle is anybody's.</summary>
internal static class CodeEndpoints
{
    public const string Path = "/logga-in/kod";
    public const string CodePath = "/logga-in/kod/skriv";

    public static async Task<IResult> Get(HttpContext http, People people, CodeAsking asking)
    {
        CardEndpoints.NeverKept(http);
        var view = asking.View(isForKeeping: false);
        return view is { HasEmail: false, HasTextMessages: false }
            ? TypedResults.LocalRedirect(SignInEndpoints.Path)
            : Ask(view with { WouldLeave = SignInEndpoints.WouldLeave(await people.ReadAsync(http)) });
    }

    /// <summary>Asks for a code.</summary>
    public static async Task<IResult> Post(HttpContext http, CodeAsking asking)
    {
        CardEndpoints.NeverKept(http);
        return await asking.AskAsync(http, isForKeeping: false) is var (view, status)
            ? Ask(view, status)
            : TypedResults.LocalRedirect(CodePath);
    }

    public static IResult GetCode(HttpContext http, CodeAsking asking)
    {
        CardEndpoints.NeverKept(http);
        return asking.Ticket(http, isForKeeping: false) is { } ticket
            ? Code(asking.View(isForKeeping: false) with { Hint = ticket.Handle.Hint })
            : TypedResults.LocalRedirect(Path);
    }

    /// <summary>A try with the code.</summary>
    public static async Task<IResult> PostCode(
        HttpContext http,
        CodeAsking asking,
        Contacts contacts,
        TryOrigins origins,
        SecurityEvents events,
        Texts texts,
        TimeProvider time)
    {
        CardEndpoints.NeverKept(http);
        if (asking.Ticket(http, isForKeeping: false) is not { } ticket)
        {
            return TypedResults.LocalRedirect(Path);
        }

        var (code, view, status) = asking.ReadCode(http, ticket);
        if (code is null)
        {
            return Code(view, status);
        }

        var outcome = await contacts.TryAsync(ticket, code, CommandForm.Of(http).Command, origins.Of(http));
        events.Tried(http, WayIn.MessageCode, outcome);
        switch (outcome)
        {
            case SignInOutcome.Welcome welcome:
                CodeTickets.Drop(http);
                await Visitors.SignInAsync(http, welcome.Participant);
                return TypedResults.LocalRedirect(MineEndpoints.Path);
            case SignInOutcome.Refused:
                return Code(
                    CodeAsking.WrongCode(view, texts["Code.Error.Refused"]), StatusCodes.Status400BadRequest);
            case SignInOutcome.Later later:
                var words = Waits.Tell(http, later.OpensAtUtc, texts, time);
                return Code(CodeAsking.WrongCode(view, words), StatusCodes.Status429TooManyRequests);
            default:
                throw new UnreachableException();
        }
    }

    private static RazorComponentResult<CodeAskPage> Ask(CodeView view, int status = StatusCodes.Status200OK) =>
        new(new { View = view }) { StatusCode = status };

    private static RazorComponentResult<CodePage> Code(CodeView view, int status = StatusCodes.Status200OK) =>
        new(new { View = view }) { StatusCode = status };
}
