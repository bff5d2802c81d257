using System.Diagnostics;
using System.Globalization;
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

    public static async Task<RazorComponentResult<SignInPage>> Get(HttpContext http, People people)
    {
        CardEndpoints.NeverKept(http);
        return Page(new SignInView { WouldLeave = WouldLeave(await people.ReadAsync(http)) }, StatusCodes.Status200OK);
    }

    /// <summary>A try with typed words.</summary>
    public static async Task<IResult> Post(HttpContext http, People people, Cards cards, Texts texts, TimeProvider time)
    {
        CardEndpoints.NeverKept(http);
        var view = new SignInView
        {
            Typed = CommandForm.Of(http).Text(WordsField),
            WouldLeave = WouldLeave(await people.ReadAsync(http)),
        };
        var reading = RecallReader.Read(view.Typed);
        if (reading is not RecallReading.Complete complete)
        {
            return Wrong(view, WhatIsMissing(reading, texts), StatusCodes.Status400BadRequest);
        }

        var outcome = await cards.TryAsync(complete.Code, http.RequestAborted);
        return await Answer(http, view, outcome, "SignIn.Error.Refused", texts, time);
    }

    /// <summary>A try with the picture, sent by the button that the script showed.</summary>
    public static async Task<IResult> Picture(
        HttpContext http, People people, Cards cards, Texts texts, TimeProvider time)
    {
        CardEndpoints.NeverKept(http);
        var view = new SignInView { WouldLeave = WouldLeave(await people.ReadAsync(http)) };
        var outcome = CardDraw.ReadPicture(CommandForm.Of(http).Text(PictureField)) is var (name, token)
            ? await cards.TryAsync(name, token)
            : new SignInOutcome.Refused();
        return await Answer(http, view, outcome, "SignIn.Error.Picture", texts, time);
    }

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
                var seconds = Math.Max(1, (int)Math.Ceiling((later.OpensAtUtc - time.GetUtcNow()).TotalSeconds));
                http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                return Wrong(view, Wait(seconds, texts), StatusCodes.Status429TooManyRequests);
            case null:
                return Wrong(view, texts["SignIn.Error.Busy"], StatusCodes.Status503ServiceUnavailable);
            default:
                throw new UnreachableException();
        }
    }

    private static string Wait(int seconds, Texts texts) => seconds <= 90
        ? texts.Count("SignIn.Error.Later", seconds)
        : texts.Count("SignIn.Error.LaterMinutes", (seconds + 59) / 60);

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
    private static bool WouldLeave(Person person) => person.State is { Card: null } state
        && (!state.Engagements.IsEmpty || !state.Saved.IsEmpty || !state.Hidden.IsEmpty
            || state.Answers.AnsweredCount() > 0);

    private static RazorComponentResult<SignInPage> Wrong(SignInView view, string message, int status) =>
        Page(view with { Errors = [new FormError(WordsField, message)] }, status);

    private static RazorComponentResult<SignInPage> Page(SignInView view, int status) =>
        new(new { View = view }) { StatusCode = status };
}
