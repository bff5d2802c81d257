using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Tests.Attacks;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Teams;

namespace Marknadsplatsen.Web.Tests.Identity;

/// <summary>
/// Who comes in and who is refused is written down, by way and by network of the day, and never who it is.
/// </summary>
public sealed partial class SecurityEventTests : IAsyncLifetime
{
    private const string Email = "kanarie.sakerhet@example.org";
    private const string Alias = "Kanariepersonen";

    private readonly KeptLog log = new();
    private readonly MovedTime clock = new();
    private CityHost host = null!;

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        // The network of whoever asks is told apart also on the machine itself.
        host = new CityHost(clock, ("Door:ExemptLoopback", "false")) { Log = log };
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
    public async Task Each_way_in_writes_down_a_yes_and_a_no_and_nothing_of_whom_it_is()
    {
        using var person = host.NewBrowser();
        var words = await CardAsync(person);
        await CodeAsync(person);
        var share = await ShareAsync(person);
        using var other = host.NewBrowser();
        await other.OpenAsync("/nytt-kort");
        await other.SendAsync("/nytt-kort", ("papper", "22222 22222"));
        await other.OpenAsync("/logga-in");
        await other.SendAsync("/logga-in/bild", ("bild", "kanarie"));
        var (owner, colleague, key) = await host.TeamAsync("sakerhet-vagar");
        await colleague.SignInAsync(key);
        await colleague.OpenAsync("/in");
        await colleague.SendAsync("/in", ("svar", "{}"));
        await colleague.PostAsync(
            "/inbjudan/in", [.. colleague.Fields("/in"), ("inbjudan", "kanarie"), ("namn", Alias)]);

        Assert.Equal(
            Enum.GetValues<WayIn>().Except([WayIn.Broker]).Order(), Ways(4400).Union(Ways(4401)).Order());
        Assert.Superset(
            new HashSet<WayIn>
            {
                WayIn.CardWords, WayIn.MessageCode, WayIn.NewContact, WayIn.ShareCard, WayIn.Passkey, WayIn.Invitation,
            },
            Ways(4400).ToHashSet());
        Assert.Superset(
            new HashSet<WayIn>
            {
                WayIn.CardWords, WayIn.CardPicture, WayIn.MessageCode, WayIn.Slip, WayIn.Passkey, WayIn.Invitation,
                WayIn.ShareCard,
            },
            Ways(4401).ToHashSet());
        Assert.DoesNotContain(Security(), line => new[] { Email, Alias, words, share, "kanarie", "127.0.0" }
            .Any(canary => line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
        owner.Dispose();
        colleague.Dispose();
        key.Dispose();
    }

    [Fact]
    public async Task Each_refusal_is_written_down_by_route_and_kind_of_visitor_and_without_what_was_asked_for()
    {
        var association = await host.RegisterAsync("sakerhet-vagran");
        using var reader = await host.NewBrowserAsync(association, TeamRole.Reader);
        using var stranger = host.NewBrowser();
        using var evil = host.NewBrowser();

        await stranger.OpenAsync("/tavla/register");
        await reader.OpenAsync("/forening/nytt");
        await reader.OpenAsync("/forening/uppdrag/u041");
        await stranger.OpenAsync($"/svar/{Alias}");
        await stranger.OpenAsync("/hitta");
        await stranger.PostAsync("/mina/namn", ("namn", Alias));
        evil.Send("Sec-Fetch-Site", "cross-site");
        await evil.PostAsync("/mina/namn", ("namn", Alias));

        Assert.Equal(
            [
                "4410 /tavla/register to nobody known",
                "4410 /forening/nytt to an association's Reader",
                "4411 /forening/uppdrag/{id} to an association's Reader",
                "4411 /svar/{key} to nobody known",
                "4413 /mina/namn to ",
                "4410 /mina/namn to nobody known",
            ],
            Security().Select(line => $"{Event().Match(line).Groups[1].Value} {Route().Match(line).Groups[1].Value} to "
                + Visitor().Match(line).Groups[1].Value));
        Assert.DoesNotContain(Security(), line => line.Contains(Alias, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_network_is_the_same_all_day_and_another_one_tomorrow_and_is_no_address()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/tavla/register");
        await browser.OpenAsync("/tavla/register");
        clock.Forward(TimeSpan.FromDays(1));
        await browser.OpenAsync("/tavla/register");

        var networks = Security().Select(line => Network().Match(line).Groups[1].Value).ToArray();

        Assert.Equal(3, networks.Length);
        Assert.Equal(networks[0], networks[1]);
        Assert.NotEqual(networks[1], networks[2]);
        Assert.All(networks, network => Assert.Matches("^[0-9a-f]{8}$", network));
    }

    private static async Task<string> CardAsync(Browser person)
    {
        await person.OpenAsync("/mina/namn");
        await person.SendAsync("/mina/namn", ("namn", Alias));
        await person.OpenAsync("/kort");
        await person.SendAsync("/kort");
        var words = ShownCard.On(person);
        await person.OpenAsync("/logga-in");
        var parts = words.Split(' ');
        await person.SendAsync("/logga-in", ("ord", $"{parts[0]} {parts[1]} {parts[4]} {parts[2]} {parts[3]}"));
        await person.OpenAsync("/logga-in");
        await person.SendAsync("/logga-in", ("ord", words));
        Assert.Equal("/mina", person.Path);
        return words;
    }

    private async Task CodeAsync(Browser person)
    {
        await person.OpenAsync("/kontakt");
        await person.SendAsync("/kontakt", ("till", Email));
        await person.SendAsync("/kontakt/kod", ("kod", await NextAsync()));
        await person.OpenAsync("/logga-in/kod");
        await person.SendAsync("/logga-in/kod", ("till", Email));
        var code = await NextAsync();
        await person.SendAsync("/logga-in/kod/skriv", ("kod", code == "000000" ? "111111" : "000000"));
        await person.SendAsync("/logga-in/kod/skriv", ("kod", code));
        Assert.Equal("/mina", person.Path);

        async Task<string> NextAsync() => Digits().Match((await host.Letters.NextAsync(Email)).Text).Value;
    }

    private async Task<string> ShareAsync(Browser person)
    {
        await person.OpenAsync("/mina/delningskort");
        await person.SendAsync("/mina/delningskort", ("till", Alias), ("vad", "alias"), ("dagar", "7"));
        var code = person.Page.QuerySelector(".recall-name")!.TextContent.Trim();
        using var friend = host.NewBrowser();
        await friend.OpenAsync("/delat");
        await friend.SendAsync("/delat", ("kod", "2222 2222 2222 2222"));
        await friend.SendAsync("/delat", ("kod", code));
        Assert.Equal("/delat/visa", friend.Path);
        return code;
    }

    private IEnumerable<WayIn> Ways(int id) => Security()
        .Where(line => line.Contains($" {id} ", StringComparison.Ordinal))
        .Select(line => Enum.Parse<WayIn>(Way().Match(line).Groups[1].Value));

    private IEnumerable<string> Security() =>
        log.Lines.Where(line => line.StartsWith(typeof(SecurityEvents).FullName!, StringComparison.Ordinal));

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex Digits();

    [GeneratedRegex(@" (44[0-9]{2})\b")]
    private static partial Regex Event();

    [GeneratedRegex("Route=([^ ]+)")]
    private static partial Regex Route();

    [GeneratedRegex("Visitor=(.+?) (?:Status|Network)=")]
    private static partial Regex Visitor();

    [GeneratedRegex("Way=([A-Za-z]+)")]
    private static partial Regex Way();

    [GeneratedRegex("Network=([^ ]+)")]
    private static partial Regex Network();
}
