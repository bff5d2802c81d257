using Marknadsplatsen.Web.Tests.Entries;
using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>What somebody at a new association types and presses, page by page.</summary>
internal static class NewHost
{
    public const string EntryPath = "/forening/ny";
    public const string PostPath = "/forening/nytt";

    // Counted on from far above what other tests count to.
    private const int FirstNumber = 9_000;

    /// <summary>A number with its right check digit.</summary>
    public static readonly string Number = EntryForms.Number(FirstNumber);

    /// <summary>Fills in the registration; what is given is right but for what the story changes.</summary>
    public static async Task FillEntryAsync(Window window, string name, string number)
    {
        var page = window.Page;
        await page.FillAsync("#namn", name);
        await page.SelectOptionAsync("#slag", "association");
        await page.FillAsync("#nummer", number);
        await page.FillAsync("#om", "Vi lagar mat tillsammans.");
        await page.SelectOptionAsync("#omrade", "soder");
        await page.SelectOptionAsync("#roll", "office");
        await page.FillAsync("#kontakt", "042-10 50 00");
    }

    /// <summary>The button of the one form with this address.</summary>
    public static ILocator Button(Window window, string action) =>
        window.Page.Locator($"form[action='{action}'] button.button-main");

    /// <summary>Makes the first sign-in on the page that follows the registration, with a passkey.</summary>
    public static async Task JoinAsync(Window window, string name)
    {
        await window.AddAuthenticatorAsync();
        await Button(window, "/inbjudan").ClickAsync();
        await window.IsAccessibleAsync();
        await window.Page.FillAsync("#namn", name);
        await window.Page.ClickAsync("[data-passkey-ask]");
        await window.Page.WaitForURLAsync("**/forening");
    }

    /// <summary>A registered association whose first owner is signed in, and that a coordinator has let in.</summary>
    public static async Task EnterAsync(Window window, Window coordinator, string name)
    {
        await FillEntryAsync(window, name, Number);
        await Button(window, EntryPath).ClickAsync();
        await JoinAsync(window, "Alex");
        await LetInAsync(coordinator, name);
    }

    /// <summary>A coordinator lets the association in.</summary>
    public static Task LetInAsync(Window coordinator, string name) =>
        DecideAsync(coordinator, "/tavla/nya", name, "verified");

    /// <summary>A coordinator has read an assignment and publishes it.</summary>
    public static Task PublishAsync(Window coordinator, string title) =>
        DecideAsync(coordinator, "/tavla/granska", title, "publicera");

    /// <summary>What only the association can answer about a ready assignment.</summary>
    public static async Task AnswerOwnAsync(Window window)
    {
        await window.Page.SelectOptionAsync("#insurance", "association");
        await window.Page.CheckAsync("[name=replacesNobody]");
    }

    /// <summary>Sends the posting form.</summary>
    public static Task SendPostAsync(Window window) => Button(window, PostPath).ClickAsync();

    private static async Task DecideAsync(Window coordinator, string path, string what, string step)
    {
        await coordinator.GoAsync(path);
        await coordinator.Page.Locator("li.panel", new() { HasText = what })
            .Locator($"button[value={step}]").ClickAsync();
        await coordinator.ArrivesAsync($"{path}?svar={step}");
    }
}
