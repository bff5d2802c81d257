using System.Diagnostics;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>
/// "Jag har ett kort": coming back on another phone, with the words or the picture. A refusal never says whether there
/// is such a card.
/// </summary>
internal static class SignInEndpoints
{
    public const string Path = "/logga-in";
    public const string PicturePath = "/logga-in/bild";

    /// <summary>What was typed from the card.</summary>
    public const string WordsField = "ord";

    /// <summary>What the script read after # in the picture's address; a server never logs that part.</summary>
    public const string PictureField = "bild";

    public static async Task<RazorComponentResult<SignInPage>> Get(HttpContext http, People people, Contacts contacts)
    {
        CardEndpoints.NeverKept(http);
        return Page(await ViewAsync(http, people, contacts), StatusCodes.Status200OK);
    }

    /// <summary>A try with typed words.</summary>
    public static async Task<IResult> Post(
        HttpContext http,
        People people,
        Contacts contacts,
        Cards cards,
        AddressLimits limits,
        TryOrigins origins,
        SecurityEvents events,
        Texts texts,
        TimeProvider time)
    {
        CardEndpoints.NeverKept(http);
        var view = await ViewAsync(http, people, contacts) with { Typed = CommandForm.Of(http).Text(WordsField) };
        var reading = RecallReader.Read(view.Typed);
        if (reading is not RecallReading.Complete complete)
        {
            return Wrong(view, WhatIsMissing(reading, texts), StatusCodes.Status400BadRequest);
        }

        if (limits.Enter(http, AddressUse.SignIn) is { } opens)
        {
            return Wrong(view, Waits.Tell(http, opens, texts, time), StatusCodes.Status429TooManyRequests);
        }

        var outcome = await cards.TryAsync(complete.Code, origins.Of(http), http.RequestAborted);
        events.Tried(http, WayIn.CardWords, outcome);
        return await Answer(http, view, outcome, "SignIn.Error.Refused", texts, time);
    }

    /// <summary>A try with the picture, sent by the button that the script showed.</summary>
    public static async Task<IResult> Picture(
        HttpContext http,
        People people,
        Contacts contacts,
        Cards cards,
        SecurityEvents events,
        Texts texts,
        TimeProvider time)
    {
        CardEndpoints.NeverKept(http);
        var view = await ViewAsync(http, people, contacts);
        var outcome = CardDraw.ReadPicture(CommandForm.Of(http).Text(PictureField)) is var (name, token)
            ? await cards.TryAsync(name, token)
            : new SignInOutcome.Refused();
        events.Tried(http, WayIn.CardPicture, outcome);
        return await Answer(http, view, outcome, "SignIn.Error.Picture", texts, time);
    }

    private static async Task<SignInView> ViewAsync(HttpContext http, People people, Contacts contacts) => new()
    {
        HasCodes = contacts.AreOffered,
        WouldLeave = WouldLeave(await people.ReadAsync(http)),
    };

    private static async Task<IResult> Answer(
        HttpContext http, SignInView view, SignInOutcome? outcome, string refused, Texts texts, TimeProvider time)
    {
        switch (outcome)
        {
            case SignInOutcome.Welcome welcome:
                await Visitors.SignInAsync(http, welcome.Participant);
                return TypedResults.LocalRedirect(MineEndpoints.Path);
            case SignInOutcome.Refused:
                return Wrong(view, texts[refused], StatusCodes.Status400BadRequest);
            case SignInOutcome.Later later:
                return Wrong(
                    view, Waits.Tell(http, later.OpensAtUtc, texts, time), StatusCodes.Status429TooManyRequests);
            case null:
                return Wrong(view, texts["SignIn.Error.Busy"], StatusCodes.Status503ServiceUnavailable);
            default:
                throw new UnreachableException();
        }
    }

    private static string WhatIsMissing(RecallReading reading, Texts texts) => reading switch
    {
        RecallReading.WordUnknown { Near.IsEmpty: true } unknown => texts["SignIn.Error.Word", unknown.Typed],
        RecallReading.WordUnknown unknown => texts[
            "SignIn.Error.WordNear", unknown.Typed, string.Join(", ", unknown.Near)],
        RecallReading.WordsMissing { Count: 0 } => texts["SignIn.Error.Nothing"],
        RecallReading.WordsMissing missing => texts.Count("SignIn.Error.Words", missing.Count),
        RecallReading.DigitsMissing => texts["SignIn.Error.Digits"],
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether somebody without a card has chosen things here that signing in would leave behind.</summary>
    internal static bool WouldLeave(Person person) => person.State is { Card: null } state
        && (!state.Engagements.IsEmpty || !state.Saved.IsEmpty || !state.Hidden.IsEmpty
            || state.Answers.AnsweredCount() > 0);

    private static RazorComponentResult<SignInPage> Wrong(SignInView view, string message, int status) =>
        Page(view with { Errors = [new FormError(WordsField, message)] }, status);

    private static RazorComponentResult<SignInPage> Page(SignInView view, int status) =>
        new(new { View = view }) { StatusCode = status };
}
