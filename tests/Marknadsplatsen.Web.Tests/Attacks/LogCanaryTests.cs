using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// Somebody lives through all that the program does for people, with a log that is set to say everything: nothing of
/// what they typed, were given or were sent is in it.
/// </summary>
public sealed partial class LogCanaryTests : IAsyncLifetime
{
    private const string Alias = "Kanariefågeln";
    private const string Friend = "Kanariens moster";
    private const string Email = "kanarie.fagel@example.org";
    private const string Number = "+46701239871";
    private const string Search = "kanariesökning";
    private const string Reason = "kanariens skäl";

    private readonly KeptLog log = new();
    private readonly List<string> canaries = [Alias, Friend, Email, "701239871", "123 98 71", Search, Reason];
    private CityHost host = null!;

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        (string, string)[] settings =
        [
            ("Logging:LogLevel:Default", "Trace"),
            ("Logging:LogLevel:Marknadsplatsen", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
            ("Logging:Console:LogLevel:Default", "Trace"),
            ("Logging:Console:IncludeScopes", "true"),
            ("Logging:Console:LogLevel:Microsoft.AspNetCore.Routing", "Trace"),
        ];
        host = new CityHost(settings) { Log = log };
        return host.InitializeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        log.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Nothing_that_tells_who_somebody_is_or_opens_their_things_is_logged()
    {
        using var person = host.NewBrowser();
        await ChooseAsync(person);
        await CardAsync(person);
        await ContactAsync(person, Email);
        await ContactAsync(person, Number);
        await ShareAsync(person);
        await CalendarAsync(person);
        await DesksAsync();
        await WrongAsync();
        await person.OpenAsync("/mina/uppgifter.json");
        canaries.AddRange(Id().Matches(person.Body).Select(match => match.Groups[1].Value));
        await person.OpenAsync("/fragor/3");
        await person.SendAsync("/fragor/3", ("hurmycket", "aFewHours"), ("undertio", "ja"), ("knapp", "nasta"));
        await person.OpenAsync("/mina/ta-bort");
        await person.SendAsync("/mina/ta-bort");

        Assert.DoesNotContain(log.Lines, line => Income().IsMatch(line));
        Assert.True(canaries.Count > 15);
        Assert.Contains(log.Lines, line => line.StartsWith("Marknadsplatsen", StringComparison.Ordinal));
        Assert.Equal([], canaries.Where(IsLogged));
    }

    [Fact]
    public void What_is_logged_is_found()
    {
        var logger = host.Services.GetRequiredService<ILogger<LogCanaryTests>>();
        using (logger.BeginScope(new Dictionary<string, object> { ["path"] = "/kalender/abcdef.ics" }))
        {
            Assert.True(logger.IsEnabled(LogLevel.Trace));
            if (logger.IsEnabled(LogLevel.Trace))
            {
                var fault = new InvalidOperationException($"No {Friend}.");
                logger.Log(LogLevel.Trace, fault, "To {To}", Email);
            }
        }

        Assert.All([Email, Friend, "abcdef"], canary => Assert.True(IsLogged(canary)));
        Assert.False(IsLogged(Alias));
    }

    // A code of six digits may stand within a longer number by chance.
    private bool IsLogged(string canary) => log.Lines.Any(line => canary.All(char.IsAsciiDigit)
        ? Regex.IsMatch(line, $"(?<![0-9a-f]){canary}(?![0-9a-f])")
        : line.Contains(canary, StringComparison.OrdinalIgnoreCase));

    private static async Task ChooseAsync(Browser person)
    {
        await person.OpenAsync($"/hitta?text={Uri.EscapeDataString(Search)}");
        await person.OpenAsync("/mina/namn");
        await person.SendAsync("/mina/namn", ("namn", Alias));
        await person.OpenAsync("/fragor/2");
        await person.PostAsync("/fragor/2", [.. person.Fields("/fragor/2"), ("nar", "evening"), ("knapp", "nasta")]);
        await person.OpenAsync("/passar-dig");
        await person.OpenAsync("/uppdrag/u041");
        await person.SendAsync("/uppdrag/u041/ja");
    }

    private async Task CardAsync(Browser person)
    {
        await person.OpenAsync("/kort");
        await person.SendAsync("/kort");
        var words = ShownCard.On(person);
        canaries.AddRange([words, words.Replace(' ', '-'), words[(words.IndexOf(' ', words.IndexOf(' ') + 1) + 1)..]]);
        using var other = host.NewBrowser();
        await other.OpenAsync("/logga-in");
        await other.SendAsync("/logga-in", ("ord", words + " fel"));
        await other.SendAsync("/logga-in", ("ord", words));
        Assert.Equal("/mina", other.Path);
    }

    private async Task ContactAsync(Browser person, string to)
    {
        var box = to == Email ? host.Letters : host.TextMessages;
        await person.OpenAsync("/kontakt");
        await person.SendAsync("/kontakt", ("till", to));
        await person.SendAsync("/kontakt/kod", ("kod", await CodeAsync()));
        using var other = host.NewBrowser();
        await other.OpenAsync("/logga-in/kod");
        await other.SendAsync("/logga-in/kod", ("till", to));
        var code = await CodeAsync();
        await other.SendAsync("/logga-in/kod/skriv", ("kod", "000000"));
        await other.SendAsync("/logga-in/kod/skriv", ("kod", code));
        Assert.Equal("/mina", other.Path);

        async Task<string> CodeAsync()
        {
            var code = Code().Match((await box.NextAsync(to)).Text).Value;
            canaries.Add(code);
            return code;
        }
    }

    private async Task ShareAsync(Browser person)
    {
        await person.OpenAsync("/mina/delningskort");
        await person.SendAsync("/mina/delningskort", ("till", Friend), ("vad", "alias"), ("dagar", "7"));
        var code = person.Page.QuerySelector(".recall-name")!.TextContent.Trim();
        canaries.Add(code);
        canaries.Add(Spaces().Replace(code, ""));
        using var friend = host.NewBrowser();
        await friend.OpenAsync("/delat");
        await friend.SendAsync("/delat", ("kod", code));
        Assert.Contains(Alias, friend.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina/vem-har-tittat");
    }

    private async Task CalendarAsync(Browser person)
    {
        await person.OpenAsync("/min-vecka");
        await person.SendAsync("/min-vecka/kalender");
        var address = person.Page.QuerySelector("a[href$='.ics']")!.GetAttribute("href")!;
        canaries.Add(address["/kalender/".Length..^".ics".Length]);
        using var program = host.NewBrowser();
        await program.OpenAsync(address);
        Assert.Contains("BEGIN:VCALENDAR", program.Body, StringComparison.Ordinal);
        await program.OpenAsync($"{address}?x=<");
        await program.PostAsync(address);
    }

    private async Task DesksAsync()
    {
        using var desk = await host.NewCoordinatorAsync();
        await desk.OpenAsync("/tavla/register");
        await desk.SendAsync("/tavla/register", ("skal", Reason));
        await desk.OpenAsync("/tavla/personer");
        await desk.SendAsync("/tavla/personer", ("namn", Friend), ("roll", "host"));
        canaries.Add(Invitation().Match(desk.Body).Groups[1].Value);
        Assert.NotEmpty(canaries[^1]);
        using var joiner = host.NewBrowser();
        await joiner.OpenAsync("/inbjudan");
        await joiner.PostAsync(
            "/inbjudan",
            [.. joiner.Fields("/inbjudan").Where(field => field.Name != "inbjudan"), ("inbjudan", canaries[^1])]);
    }

    /// <summary>What goes wrong says no more than what goes right.</summary>
    private async Task WrongAsync()
    {
        using var browser = host.NewBrowser();
        await browser.PostAsync($"/uppdrag/{Alias}/ja", ("namn", Email));
        await browser.OpenAsync($"/uppdrag/{Uri.EscapeDataString(Alias)}");
        await browser.OpenAsync($"/delat?kod={Email}");
        await browser.OpenAsync("/nytt-kort");
        await browser.SendAsync("/nytt-kort", ("papper", Email));
        await browser.PostAsync("/mina/namn", ("namn", "a\0" + Alias));
        await browser.OpenAsync("/api/v1/assignments?text=" + Uri.EscapeDataString(Search));
        await browser.OpenAsync($"/live/changes?audience=me:{Uri.EscapeDataString(Alias)}&since=kanarie");
    }

    // Nothing is known of what anybody lives on (DOMAIN 3.9).
    [GeneratedRegex("(?i)sjukpenning|sjukersättning|aktivitetsersättning|försörjningsstöd|a-kassa|benefit")]
    private static partial Regex Income();

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+|-|–")]
    private static partial Regex Spaces();

    [GeneratedRegex("/inbjudan#([^\"<\\s]+)")]
    private static partial Regex Invitation();

    [GeneratedRegex("\"(p[0-9a-f]{32})\"")]
    private static partial Regex Id();
}
