using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Pages;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// Every box on every page is filled in with every hostile text: nothing of it comes alive, nothing breaks, and what
/// was typed is kept.
/// </summary>
public sealed class HostileTextTests(HostileCity city) : IClassFixture<HostileCity>
{
    private const string Boxes = "input:not([type]), input[type=text], input[type=search], input[type=tel], "
        + "input[type=email], input[type=number], input[type=date], input[type=time], textarea";

    // Whatever a person types; a hidden field is filled in by whoever attacks.
    private const string Hidden = "input[type=hidden], input[type=radio], input[type=checkbox], select, button[name]";

    private static readonly string[] OfEveryForm = ["kommando", "ny", "__RequestVerificationToken"];

    [Fact]
    public async Task What_participants_can_type() =>
        Assert.Superset(
            new HashSet<string> { "/mina/namn", "/logga-in", "/mina/delningskort", "/delat", "/hitta", "/inbjudan" },
            await SweepAsync(city.Host.NewBrowser(), EveryPage.OfParticipants));

    [Fact]
    public async Task What_associations_can_type() =>
        Assert.Superset(
            new HashSet<string> { "/forening/nytt", "/forening/uppdrag/u001/andra/allt", "/forening/personer" },
            await SweepAsync(
                await city.Host.NewBrowserAsync(new(EveryPage.Association)), EveryPage.OfAssociations));

    [Fact]
    public async Task What_coordinators_can_type() =>
        Assert.Superset(
            new HashSet<string> { "/tavla/register", "/tavla/nytt-kort", "/tavla/personer" },
            await SweepAsync(await city.Host.NewCoordinatorAsync(), EveryPage.OfCoordinators));

    [Fact]
    public async Task A_sign_that_no_keyboard_has_is_refused_in_words()
    {
        using var browser = await city.Host.NewBrowser().OpenAsync("/mina/namn");

        await browser.SendAsync("/mina/namn", ("namn", "a\0b"));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Det där kunde vi inte läsa", browser.Words, StringComparison.Ordinal);
    }

    /// <summary>Answers the forms that had something to fill in.</summary>
    private static async Task<HashSet<string>> SweepAsync(Browser browser, string[] paths)
    {
        var filled = new HashSet<string>();
        using (browser)
        {
            foreach (var path in paths)
            {
                await browser.OpenAsync(path);
                foreach (var form in browser.Page.QuerySelectorAll<IHtmlFormElement>("form[action]"))
                {
                    if (form.QuerySelectorAll(Boxes).Length > 0 && filled.Add(form.GetAttribute("action")!))
                    {
                        await AttackAsync(browser, form);
                    }
                }
            }
        }

        return filled;
    }

    private static async Task AttackAsync(Browser browser, IHtmlFormElement form)
    {
        var action = form.GetAttribute("action")!;
        var isPost = form.GetAttribute("method") == "post";
        string[] boxes = [.. Names(form, Boxes)];
        string[] others = [.. Names(form, Hidden).Except(boxes).Except(OfEveryForm)];
        var fields = Untouched(form).Where(field => !boxes.Contains(field.Name)).ToArray();
        foreach (var text in HostileTexts.All)
        {
            await SendAsync([.. fields, .. boxes.Select(name => (name, text))]);
            AssertHarmless(browser, action, text);
            AssertKept(browser, action, boxes, text);
        }

        foreach (var box in isPost ? boxes : [])
        {
            await SendAsync([.. Untouched(form).Where(field => field.Name != box), (box, HostileTexts.Long)]);
            AssertHarmless(browser, action, HostileTexts.Long);
            AssertKept(browser, action, [box], HostileTexts.Long);
        }

        foreach (var text in others.Length > 0 ? HostileTexts.All : [])
        {
            await SendAsync(
            [
                .. fields.Where(field => !others.Contains(field.Name)), .. others.Select(name => (name, text)),
            ]);
            AssertHarmless(browser, action, text);
        }

        Task SendAsync((string Name, string Value)[] sent) => isPost
            ? browser.PostAsync(action, sent)
            : browser.OpenAsync($"{action}?{string.Join('&', sent.Select(field =>
                $"{field.Name}={Uri.EscapeDataString(Sent(field.Value))}"))}");
    }

    private static void AssertHarmless(Browser browser, string action, string text)
    {
        var what = $"{action} with {Uri.EscapeDataString(Sent(text[..Math.Min(text.Length, 60)]))}";
        Assert.True((int)browser.Status < 500, $"{what} is answered {browser.Status}.");
        var alive = HostileTexts.AliveIn(browser.Page);
        Assert.True(alive.Count == 0, $"{what}: {string.Join('\n', alive)}");
        Assert.Null(browser.Header("X-Mp"));
        Assert.Null(browser.Header("X"));
    }

    private static void AssertKept(Browser browser, string action, string[] boxes, string text)
    {
        if (browser.Status != HttpStatusCode.BadRequest)
        {
            return;
        }

        var again = browser.Page.QuerySelectorAll("form")
            .Where(form => form.GetAttribute("action") == action)
            .ToArray();
        Assert.True(
            again.Length > 0, $"{action} does not come back with {text[..Math.Min(text.Length, 60)]}: {browser.Words}");
        foreach (var box in boxes)
        {
            var values = again.SelectMany(form => form.QuerySelectorAll("[name]"))
                .Where(field => field.GetAttribute("name") == box)
                .Select(field => field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? "");
            Assert.True(
                values.Any(value => HostileTexts.Shown(value) == HostileTexts.Shown(text)),
                $"{action} does not keep {Uri.EscapeDataString(Sent(text[..Math.Min(text.Length, 60)]))} in {box}.");
        }
    }

    private static IEnumerable<string> Names(IParentNode form, string selector) =>
        form.QuerySelectorAll(selector).Select(box => box.GetAttribute("name"))
            .Where(name => !string.IsNullOrEmpty(name)).Select(name => name!).Distinct();

    private static IEnumerable<(string Name, string Value)> Untouched(IHtmlFormElement form) =>
    [
        .. form.QuerySelectorAll<IHtmlInputElement>("input")
            .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked)
            .Select(input => (input.Name!, input.Value)),
        .. form.QuerySelectorAll<IHtmlSelectElement>("select").Select(select => (select.Name!, select.Value ?? "")),
        .. form.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Select(area => (area.Name!, area.Value)),
    ];

    // Half a surrogate pair has no bytes of its own.
    private static string Sent(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
