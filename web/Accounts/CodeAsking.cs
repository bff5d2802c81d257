using System.Diagnostics;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>
/// Asking for a code, whatever it is for: reads what was typed, counts, and gives the browser its ticket. What is said
/// depends on what was typed and on how often, never on whether the handle is somebody's.
/// </summary>
internal sealed class CodeAsking(
    Contacts contacts, CodeTickets tickets, AddressLimits limits, Texts texts, TimeProvider time)
{
    /// <summary>Where to send it.</summary>
    public const string HandleField = "till";

    /// <summary>The code.</summary>
    public const string CodeField = "kod";

    /// <summary>An empty page of either kind.</summary>
    public CodeView View(bool isForKeeping) => new()
    {
        IsForKeeping = isForKeeping,
        HasEmail = contacts.Reaches(ContactKind.Email),
        HasTextMessages = contacts.Reaches(ContactKind.TextMessage),
    };

    /// <summary>The browser's ticket, or null when it waits for nothing of that kind.</summary>
    public CodeTicket? Ticket(HttpContext http, bool isForKeeping) => tickets.Read(http, isForKeeping);

    /// <summary>Null when a code is on its way, as far as anybody is told; else what to show, and its status.</summary>
    public async Task<(CodeView View, int Status)?> AskAsync(HttpContext http, bool isForKeeping)
    {
        var form = CommandForm.Of(http);
        var view = View(isForKeeping) with { Typed = form.Text(HandleField) };
        if (ContactReader.Read(view.Typed) is not ContactReading.Complete { Handle: var handle })
        {
            return Wrong(view, WhatIsMissing(view), StatusCodes.Status400BadRequest);
        }

        if (!contacts.Reaches(handle))
        {
            return Wrong(view, WhatIsSentHere(view, handle), StatusCodes.Status400BadRequest);
        }

        if (limits.Enter(http, AddressUse.AskCode) is { } opens)
        {
            return Wrong(view, Waits.Tell(http, opens, texts, time), StatusCodes.Status429TooManyRequests);
        }

        var ticket = new CodeTicket(form.Command.Value, handle, isForKeeping);
        switch (await contacts.AskAsync(ticket, tickets.Read(http, isForKeeping)))
        {
            case CodeAsked.OnItsWay:
                tickets.Give(http, ticket);
                return null;
            case CodeAsked.Later later:
                return Wrong(
                    view, Waits.Tell(http, later.OpensAtUtc, texts, time), StatusCodes.Status429TooManyRequests);
            case CodeAsked.Busy:
                return Wrong(view, texts["SignIn.Error.Busy"], StatusCodes.Status503ServiceUnavailable);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The code that was typed, when the browser may try it; else what to show, and its status.</summary>
    public (string? Code, CodeView View, int Status) ReadCode(HttpContext http, CodeTicket ticket)
    {
        var view = View(ticket.IsForKeeping) with
        {
            Typed = CommandForm.Of(http).Text(CodeField),
            Hint = ticket.Handle.Hint,
        };
        if (CodeReader.Read(view.Typed) is not { } code)
        {
            return (null, WrongCode(view, texts["Code.Error.Digits"]), StatusCodes.Status400BadRequest);
        }

        return limits.Enter(http, AddressUse.SignIn) is { } opens
            ? (null, WrongCode(view, Waits.Tell(http, opens, texts, time)), StatusCodes.Status429TooManyRequests)
            : (code, view, StatusCodes.Status200OK);
    }

    /// <summary>The page again, with what is wrong at the code.</summary>
    public static CodeView WrongCode(CodeView view, string message) =>
        view with { Errors = [new FormError(CodeField, message)] };

    private static (CodeView View, int Status) Wrong(CodeView view, string message, int status) =>
        (view with { Errors = [new FormError(HandleField, message)] }, status);

    private string WhatIsMissing(CodeView view) => ContactReader.Read(view.Typed) switch
    {
        ContactReading.NoEmail => texts["Code.Error.Email"],
        ContactReading.NoNumber => texts["Code.Error.Number"],
        _ => view switch
        {
            { HasTextMessages: false } => texts["Code.Error.EmailOnly"],
            { HasEmail: false } => texts["Code.Error.NumberOnly"],
            _ => texts["Code.Error.Either"],
        },
    };

    private string WhatIsSentHere(CodeView view, ContactHandle handle) => (handle.Kind, view) switch
    {
        (ContactKind.TextMessage, { HasTextMessages: true }) => texts["Code.Error.Country"],
        (ContactKind.TextMessage, _) => texts["Code.Error.EmailOnly"],
        _ => texts["Code.Error.NumberOnly"],
    };
}
