using System.Net;
using System.Text.Json.Nodes;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// The real program and its raw files: after one button no byte of a person is left, and an old backup brings nobody
/// back.
/// </summary>
public sealed class ErasureStories : IAsyncLifetime
{
    private const string Alias = "Kanariefågel";
    private const string Friend = "Min hemliga vän";
    private const string Whisper = "Jag undrar om trappan";
    private const string Concern = "Jag blev ledsen av en";
    private const string Question = "Kan man komma med";
    private const string OwnCard = "Jag vill ha det lugnt som";

    private readonly SiloProcess silo = new("--Door:ExemptLoopback", "false");
    private readonly DirectoryInfo backup = Directory.CreateTempSubdirectory("mp-backup-");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await silo.StartAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await silo.DisposeAsync();
        backup.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task After_one_button_no_byte_is_left_and_a_restored_backup_brings_nobody_back()
    {
        // The lists read the whole store when they are first asked; nothing can be scrubbed while somebody reads.
        using var desk = await new Browser(new Uri(silo.Address)).OpenAsync("/dev/in/samordnare");
        await desk.OpenAsync("/tavla/att-svara");
        using var person = await LiveAsync(Alias, Friend);
        using var other = await LiveAsync("Gråsparv", "Min granne");
        var ids = Keys("participant");
        await EraseAsync(other);
        var erased = ids.Except(Keys("participant")).Single();
        var canaries = await CanariesAsync(ids.Single(id => id != erased));
        await silo.KillAsync();
        CopyTo(backup.FullName);
        Assert.Equal(
            [.. canaries.Order()],
            Traces.Find(silo.DataFolder, canaries).Select(found => found.Split(" in ")[0]).Distinct().Order());
        Assert.Equal([], Traces.Find(silo.DataFolder, [erased]));

        await silo.StartAsync();
        await EraseAsync(person);
        Assert.Equal([], Traces.Find(silo.DataFolder, canaries));
        await silo.KillAsync();
        Assert.Equal([], Traces.Find(silo.DataFolder, canaries));
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, silo.Said, StringComparison.Ordinal));

        Restore();
        Assert.NotEmpty(Traces.Find(silo.DataFolder, canaries));
        await silo.StartAsync();
        await silo.KillAsync();
        Assert.Equal([], Traces.Find(silo.DataFolder, [.. canaries, erased]));
    }

    /// <summary>
    /// Somebody with answers, an alias, a hidden and a saved assignment, places, a card, and a share card that has been
    /// used.
    /// </summary>
    private async Task<Browser> LiveAsync(string alias, string friend)
    {
        var browser = new Browser(new Uri(silo.Address));
        await browser.OpenAsync("/mina/namn");
        await browser.SendAsync("/mina/namn", ("namn", alias));
        await browser.OpenAsync("/fragor/2");
        await browser.PostAsync("/fragor/2", [.. browser.Fields("/fragor/2"), ("nar", "evening"), ("knapp", "nasta")]);
        await browser.OpenAsync("/passar-dig");
        var fitting = browser.Page.QuerySelectorAll("[data-live-items] [data-assignment]")
            .Select(card => card.GetAttribute("data-assignment"))
            .ToArray();
        await browser.SendAsync($"/uppdrag/{fitting[0]}/dolj");
        foreach (var id in fitting[1..])
        {
            await browser.OpenAsync($"/uppdrag/{id}");
            if (browser.HasForm($"/uppdrag/{id}/ja"))
            {
                await browser.SendAsync($"/uppdrag/{id}/ja");
            }
        }

        await browser.OpenAsync("/mina/meddelanden");
        var talk = browser.Page.QuerySelector("#samtal a")!.GetAttribute("href")!;
        await browser.OpenAsync(talk);
        await browser.SendAsync(talk, ("text", $"{Whisper} {alias}"), ("till", "association"));
        Assert.Contains("Skickat.", browser.Words, StringComparison.Ordinal);
        await SpeakAsync(browser, talk[..^"/meddelanden".Length], alias);
        await browser.OpenAsync("/mina/delningskort");
        await browser.SendAsync("/mina/delningskort", ("till", friend), ("vad", "alias"), ("dagar", "7"));
        using var holder = new Browser(new Uri(silo.Address));
        await holder.OpenAsync("/delat");
        await holder.SendAsync("/delat", ("kod", browser.Page.QuerySelector(".recall-name")!.TextContent));
        Assert.Contains(alias, holder.Words, StringComparison.Ordinal);
        await browser.OpenAsync("/kort");
        await browser.SendAsync("/kort");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return browser;
    }

    /// <summary>A concern, a question without a name, an own card, and a choice of how news come.</summary>
    private static async Task SpeakAsync(Browser browser, string assignment, string alias)
    {
        await browser.OpenAsync($"{assignment}/kanns-fel");
        await browser.SendAsync($"{assignment}/kanns-fel", ("text", $"{Concern} {alias}"));
        await browser.OpenAsync($"{assignment}/undrar");
        await browser.SendAsync($"{assignment}/undrar", ("text", $"{Question} {alias}"));
        await browser.OpenAsync("/mina/stod");
        await browser.PostAsync(
            "/mina/stod",
            [
                .. browser.Fields("/mina/stod").Where(field => field.Name is not ("steg" or "text")),
                ("steg", "writeCard"), ("text", $"{OwnCard} {alias}"),
            ]);
        await browser.OpenAsync("/nytt/val");
        await browser.SendAsync("/nytt/val", ("hurofta", "throughCoordinator"));
    }

    private static async Task EraseAsync(Browser browser)
    {
        await browser.OpenAsync("/mina/ta-bort");
        await browser.SendAsync("/mina/ta-bort");
        Assert.Contains("Allt om dig är borta", browser.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("mp-person", browser.CookieNames);
    }

    /// <summary>What only this person's records hold: the id, what opens the card, and the card's account.</summary>
    private async Task<IReadOnlyList<string>> CanariesAsync(string participant)
    {
        var person = await RecordAsync("participant", participant);
        var account = (string)person["state"]!["card"]!;
        var card = (await RecordAsync("account", account))["state"]!["card"]!;
        var share = (string)person["state"]!["shares"]![0]!["key"]!;
        return
        [
            participant, account, (string)card["words"]!, (string)card["token"]!, share, Alias, Friend,
            $"{Whisper} {Alias}", $"{Concern} {Alias}", $"{Question} {Alias}", $"{OwnCard} {Alias}",
        ];
    }

    private IReadOnlyList<string> Keys(string state)
    {
        using var store = Open();
        using var command = store.CreateCommand();
        command.CommandText = "SELECT grain FROM record WHERE state = $state;";
        command.Parameters.AddWithValue("$state", state);
        using var rows = command.ExecuteReader();
        var keys = new List<string>();
        while (rows.Read())
        {
            keys.Add(rows.GetString(0).Split('/')[1]);
        }

        return keys;
    }

    private async Task<JsonNode> RecordAsync(string state, string key)
    {
        using var store = Open();
        using var command = store.CreateCommand();
        command.CommandText = "SELECT payload FROM record WHERE state = $state AND grain = $grain;";
        command.Parameters.AddWithValue("$state", state);
        command.Parameters.AddWithValue("$grain", $"{state}/{key}");
        var payload = (byte[])(await command.ExecuteScalarAsync())!;
        return JsonNode.Parse(payload)!;
    }

    private SqliteConnection Open()
    {
        var store = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Directory.EnumerateFiles(silo.DataFolder, "*.db").Single(),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        store.Open();
        return store;
    }

    private void CopyTo(string target)
    {
        foreach (var file in Directory.EnumerateFiles(silo.DataFolder))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    /// <summary>The old store instead of the new one; the file of erased people is only added to.</summary>
    private void Restore()
    {
        foreach (var file in Directory.EnumerateFiles(silo.DataFolder))
        {
            if (Path.GetFileName(file) != ErasureFile.FileName)
            {
                File.Delete(file);
            }
        }

        ErasureFile.Merge(backup.FullName, silo.DataFolder);
        foreach (var file in Directory.EnumerateFiles(backup.FullName))
        {
            if (Path.GetFileName(file) != ErasureFile.FileName)
            {
                File.Copy(file, Path.Combine(silo.DataFolder, Path.GetFileName(file)));
            }
        }
    }
}
