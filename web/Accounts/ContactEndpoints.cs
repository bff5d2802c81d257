using System.Diagnostics;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>The person's own e-mail address and number: keep one, change it, end it.</summary>
internal static class ContactEndpoints
{
    public const string Path = "/kontakt";
    public const string CodePath = "/kontakt/kod";
    public const string RemovePath = "/kontakt/ta-bort";

    /// <summary>Which kind is to go.</summary>
    public const string KindField = "slag";

    public static async Task<IResult> Get(HttpContext http, People people, Contacts contacts, CodeAsking asking)
    {
        CardEndpoints.NeverKept(http);
        return Page(await people.ReadAsync(http), contacts, asking.View(isForKeeping: true));
    }

    /// <summary>Asks for a code to what shall be kept.</summary>
    public static async Task<IResult> Post(HttpContext http, People people, Contacts contacts, CodeAsking asking)
    {
        CardEndpoints.NeverKept(http);
        return await asking.AskAsync(http, isForKeeping: true) is var (view, status)
            ? Page(await people.ReadAsync(http), contacts, view, status)
            : TypedResults.LocalRedirect(CodePath);
    }

    public static IResult GetCode(HttpContext http, CodeAsking asking)
    {
        CardEndpoints.NeverKept(http);
        return asking.Ticket(http, isForKeeping: true) is { } ticket
            ? Code(asking.View(isForKeeping: true) with { Hint = ticket.Handle.Hint })
            : TypedResults.LocalRedirect(Path);
    }

    /// <summary>A try with the code. Somebody new becomes a participant by it.</summary>
    public static async Task<IResult> PostCode(
        HttpContext http,
        CodeAsking asking,
        Contacts contacts,
        TryOrigins origins,
        SecurityEvents events,
        Newcomers newcomers,
        Texts texts,
        TimeProvider time)
    {
        CardEndpoints.NeverKept(http);
        if (asking.Ticket(http, isForKeeping: true) is not { } ticket)
        {
            return TypedResults.LocalRedirect(Path);
        }

        var (code, view, status) = asking.ReadCode(http, ticket);
        if (code is null)
        {
            return Code(view, status);
        }

        var form = CommandForm.Of(http);
        var person = (await Visitors.ReadAsync(http)).Participant
            ?? newcomers.Read(form.Text(CommandForm.NewcomerField))
            ?? Visitors.Fresh();
        switch (await contacts.KeepAsync(person, ticket, code, form.Command, origins.Of(http)))
        {
            case AttachOutcome.Attached:
                events.CameIn(http, WayIn.NewContact);
                CodeTickets.Drop(http);
                await Visitors.SignInAsync(http, person);
                return TypedResults.LocalRedirect(Path);
            case AttachOutcome.Elsewhere:
                events.Refused(http, WayIn.NewContact);
                CodeTickets.Drop(http);
                return Code(
                    CodeAsking.WrongCode(view, texts["Contact.Elsewhere"]), StatusCodes.Status409Conflict);
            case AttachOutcome.Refused:
                events.Refused(http, WayIn.NewContact);
                return Code(
                    CodeAsking.WrongCode(view, texts["Code.Error.Refused"]), StatusCodes.Status400BadRequest);
            case AttachOutcome.Later later:
                events.Delayed(http, WayIn.NewContact);
                var words = Waits.Tell(http, later.OpensAtUtc, texts, time);
                return Code(CodeAsking.WrongCode(view, words), StatusCodes.Status429TooManyRequests);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Nothing leads to the person by that kind from now on.</summary>
    public static async Task<RedirectHttpResult> Remove(HttpContext http, Contacts contacts)
    {
        var form = CommandForm.Of(http);
        if ((await Visitors.ReadAsync(http)).Participant is { } person
            && Enum.TryParse<ContactKind>(form.Text(KindField), out var kind) && Enum.IsDefined(kind))
        {
            await contacts.RemoveAsync(person, kind, form.Command);
            await Visitors.RenewAsync(http, person);
        }

        return TypedResults.LocalRedirect(Path);
    }

    private static RazorComponentResult<ContactPage> Page(
        Person person, Contacts contacts, CodeView view, int status = StatusCodes.Status200OK)
    {
        IReadOnlyList<ContactHandle> own = person.State is { } state ? contacts.Of(state) : [];
        return new(new { View = view, Own = own }) { StatusCode = status };
    }

    private static RazorComponentResult<CodePage> Code(CodeView view, int status = StatusCodes.Status200OK) =>
        new(new { View = view }) { StatusCode = status };
}
