using System.Net;
using System.Text;
using System.Text.Json;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Tests.Associations;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Pages;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// Hostile texts that are kept are followed through every page, file and answer to a program: each shows what was
/// typed, as text.
/// </summary>
public sealed class HostileStoryTests(HostileCity city) : IClassFixture<HostileCity>
{
    private static readonly AssociationId Poster = new("prov-hostile");

    [Fact]
    public async Task What_is_kept_is_text_everywhere()
    {
        await city.Host.RegisterAsync(Poster.Value);
        using var desk = await city.Host.NewBrowserAsync(Poster);
        using var person = city.Host.NewBrowser();
        using var coordinator = await city.Host.NewCoordinatorAsync();
        await KnowAsync(person);
        var posted = new Dictionary<AssignmentId, string>();
        foreach (var text in HostileTexts.All)
        {
            if (await PostAsync(desk, text) is { } id)
            {
                posted.Add(id, TypedText.Line(text));
                await person.OpenAsync($"/uppdrag/{id}");
                await person.SendAsync($"/uppdrag/{id}/ja");
                Assert.Equal(HttpStatusCode.OK, person.Status);
            }
        }

        Assert.True(posted.Count > 20);
        await InviteAsync(desk, "/forening/personer");
        await InviteAsync(coordinator, "/tavla/personer");
        await PagesAsync(person, [.. EveryPage.OfParticipants, .. posted.Keys.Select(id => $"/uppdrag/{id}")]);
        await PagesAsync(
            desk,
            [
                "/forening", "/forening/personer",
                .. posted.Keys.Select(id => $"/forening/uppdrag/{id}"),
                .. posted.Keys.Select(id => $"/forening/uppdrag/{id}/andra/allt"),
            ]);
        foreach (var (id, title) in posted)
        {
            await person.OpenAsync($"/uppdrag/{id}");
            Assert.Contains(title, person.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }

        await ProgramsAsync(person, posted);
        await TakenAwayAsync(person, posted.Values);
        await CalendarAsync(person, posted.Values);
        await ReleasedAsync(coordinator);
        await PagesAsync(coordinator, EveryPage.OfCoordinators);
    }

    /// <summary>Somebody with a card, who may have many places.</summary>
    private static async Task KnowAsync(Browser person)
    {
        await person.OpenAsync("/kort");
        await person.SendAsync("/kort");
        foreach (var text in HostileTexts.All)
        {
            await person.OpenAsync("/mina/delningskort");
            await person.SendAsync("/mina/delningskort", ("till", text), ("vad", "alias"), ("dagar", "7"));
            Assert.True((int)person.Status < 500);
        }

        await person.OpenAsync("/mina/namn");
        await person.SendAsync("/mina/namn", ("namn", HostileTexts.All[0]));
        Assert.Equal("/mina/uppgifter", person.Path);
    }

    private async Task<AssignmentId?> PostAsync(Browser desk, string text)
    {
        await desk.OpenAsync("/forening/nytt");
        var before = await AssignmentsAsync();
        await desk.SendAsync("/forening/nytt", PostFormSamples.Fields(
            PostFormSamples.Right with { Title = text, Text = text, FirstVisit = text, Places = "9" }));
        if (TypedText.Line(text).Length == 0)
        {
            Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
            return null;
        }

        Assert.True(desk.Status == HttpStatusCode.OK, $"{Uri.EscapeDataString(TypedText.Line(text))}: {desk.Words}");
        var id = Assert.Single(await AssignmentsAsync(), one => !before.Contains(one));
        await city.Host.CatchUpAsync(id);
        return id;
    }

    private async Task<IReadOnlyCollection<AssignmentId>> AssignmentsAsync() =>
        (await city.Host.Grains.GetGrain<IAssociationGrain>(Poster.Value).View())!.Assignments;

    private static async Task InviteAsync(Browser desk, string path)
    {
        foreach (var text in HostileTexts.All.Take(8))
        {
            await desk.OpenAsync(path);
            await desk.SendAsync(path, ("namn", text), ("roll", "reader"));
            Assert.Equal(HttpStatusCode.OK, desk.Status);
            Assert.Contains(TypedText.Line(text), desk.Page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(HostileTexts.AliveIn(desk.Page));
        }
    }

    private static async Task PagesAsync(Browser browser, string[] paths)
    {
        foreach (var path in paths)
        {
            await browser.OpenAsync(path);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            var alive = HostileTexts.AliveIn(browser.Page);
            Assert.True(alive.Count == 0, $"{path}: {string.Join('\n', alive)}");
            Assert.DoesNotContain(browser.Body, sign => sign is '\u202e' or '\u2066' or '\0' or '\u001b');
        }
    }

    private static async Task ProgramsAsync(Browser browser, Dictionary<AssignmentId, string> posted)
    {
        foreach (var (id, title) in posted)
        {
            await browser.OpenAsync($"/api/v1/assignments/{id}");
            using var answer = JsonDocument.Parse(browser.Body);
            Assert.Equal(title, answer.RootElement.GetProperty("titleSv").GetString());
            Assert.DoesNotContain("<mp-x>", browser.Body, StringComparison.Ordinal);
        }
    }

    private static async Task TakenAwayAsync(Browser person, IEnumerable<string> titles)
    {
        await person.OpenAsync("/mina/uppgifter.json");
        using var file = JsonDocument.Parse(person.Body);
        var kept = file.RootElement.GetProperty("participant").GetProperty("state").GetProperty("engagements")
            .EnumerateObject().Select(one => one.Value.GetProperty("title").GetString()!).ToArray();
        Assert.Superset(titles.ToHashSet(), kept.ToHashSet());
        Assert.Equal(HostileTexts.All[0], file.RootElement.GetProperty("participant").GetProperty("state")
            .GetProperty("alias").GetString());
    }

    /// <summary>Each line of the calendar is one of ours, and each title is whole in one of them.</summary>
    private static async Task CalendarAsync(Browser person, IReadOnlyCollection<string> titles)
    {
        await person.OpenAsync("/min-vecka");
        await person.SendAsync("/min-vecka/kalender");
        var telling = new Uri(person.Page.QuerySelector("#adress-vad")!.GetAttribute("value")!);
        await person.OpenAsync(telling.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, person.Status);
        Assert.All(
            person.Body.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var lines = person.Body.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1];
        Assert.All(lines, line => Assert.Matches("^[A-Z][A-Z-]*[;:][^\\r\\n\\0\\u001b\\u202e]*$", line));
        Assert.Equal(
            lines.Count(line => line == "BEGIN:VEVENT"),
            lines.Count(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal)));
        var told = lines.Where(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))
            .Select(line => Unescaped(line["SUMMARY:".Length..])).ToHashSet();
        Assert.Superset(titles.ToHashSet(), told);
    }

    private static string Unescaped(string text) => System.Text.RegularExpressions.Regex.Replace(
        text, @"\\(.)", match => match.Groups[1].Value == "n" ? "\n" : match.Groups[1].Value);

    /// <summary>No cell of the excerpt begins a formula, and no text is a cell or a row of its own.</summary>
    private static async Task ReleasedAsync(Browser coordinator)
    {
        foreach (var text in HostileTexts.All)
        {
            await coordinator.OpenAsync("/tavla/register");
            await coordinator.SendAsync("/tavla/register", ("skal", text), ("beteckningar", "ja"));
            if (TypedText.Line(text).Length > 0)
            {
                Assert.Equal(HttpStatusCode.OK, coordinator.Status);
            }
        }

        var rows = Cells(coordinator.Body.TrimStart('\ufeff'));
        Assert.True(rows.Count > 20);
        Assert.All(rows, row => Assert.Equal(5, row.Count));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(
            cell is ['=' or '+' or '-' or '@' or '＝' or '\t' or '\r', ..], cell));
        Assert.Contains(rows, row => row[0] == "'" + TypedText.Line(HostileTexts.All[14]));
    }

    /// <summary>As a spreadsheet reads it (RFC 4180, with semicolons).</summary>
    private static List<List<string>> Cells(string text)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (sign == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || sign is not (';' or '\r' or '\n'))
            {
                cell.Append(sign);
            }
            else if (sign != '\r')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (sign == '\n')
                {
                    rows.Add([]);
                }
            }
        }

        return [.. rows.Where(row => row.Count > 0)];
    }
}
