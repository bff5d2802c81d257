using System.Globalization;
using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.FillRates;

/// <summary>
/// An attacker who reads everything public after each single tap, and compares: what is read changes only when the
/// public word changes, so no number of people can be told but by the words finns, få kvar and fullt (DOMAIN 6.9).
/// </summary>
public sealed partial class DifferencingTests(CityHost host)
{
    private const int Places = 10;

    [Fact]
    public async Task What_is_public_changes_only_with_the_public_word()
    {
        var id = await PostAsync();
        using var attacker = host.NewBrowser();
        var readings = new List<string> { await ReadAsync(attacker, id) };
        for (var number = 0; number < Places; number++)
        {
            await TakeAsync(id, number);
            readings.Add(await ReadAsync(attacker, id));
        }

        for (var number = Places - 1; number >= 0; number--)
        {
            await LeaveAsync(id, number);
            readings.Add(await ReadAsync(attacker, id));
        }

        int[] free =
            [.. Enumerable.Range(0, Places + 1).Select(taken => Places - taken), .. Enumerable.Range(1, Places)];
        string[] words = [.. free.Select(left => left switch { 0 => "full", <= 2 => "few", _ => "open" })];
        for (var step = 1; step < readings.Count; step++)
        {
            Assert.True(
                (readings[step] == readings[step - 1]) == (words[step] == words[step - 1]),
                $"Free {free[step - 1]} → {free[step]} ({words[step - 1]} → {words[step]}) is told wrongly.");
        }
    }

    [Fact]
    public async Task What_is_public_of_another_assignment_tells_nothing_of_this_one()
    {
        var (id, other) = (await PostAsync(), await PostAsync());
        using var attacker = host.NewBrowser();
        var before = await ReadOneAsync(attacker, other);

        await TakeAsync(id, 100);

        Assert.Equal(before, await ReadOneAsync(attacker, other));
    }

    private async Task<AssignmentId> PostAsync()
    {
        var association = await host.RegisterAsync($"differing-{Guid.NewGuid():N}");
        var posted = await host.Grains.GetGrain<IAssociationGrain>(association.Value).Post(new PostAssignment
        {
            CommandId = new CommandId("post"),
            Details = DemoCards.Find("u001").Details with
            {
                LeadsTo = [],
                Places = Places,
                TakenOutside = 0,
                Sessions = [],
                IsFlexible = true,
            },
        });
        var id = Assert.IsType<PostOutcome.Posted>(posted).Id;
        await host.CatchUpAsync(id);
        return id;
    }

    /// <summary>Somebody with a card takes a place: held first when few are left, then theirs.</summary>
    private async Task TakeAsync(AssignmentId id, int number)
    {
        var person = Person(id, number);
        await person.KeepCard(new KeepCard
        {
            CommandId = new CommandId("card"),
            Municipality = new MunicipalityCode("1283"),
            Card = new AccountKey($"card-{id}-{number}"),
        });
        await person.Accept(
            new MunicipalityCode("1283"), id, new AcceptPlace { CommandId = new CommandId($"take-{number}") });
        await person.Confirm(id, new ConfirmHold { CommandId = new CommandId($"yes-{number}") });
        await host.CatchUpAsync(id);
    }

    private async Task LeaveAsync(AssignmentId id, int number)
    {
        await Person(id, number).StepBack(
            id, new TakeStepBack { CommandId = new CommandId($"leave-{number}"), Step = StepBack.Leave });
        await host.CatchUpAsync(id);
    }

    private IParticipantGrain Person(AssignmentId id, int number) =>
        host.Grains.GetGrain<IParticipantGrain>(
            string.Create(CultureInfo.InvariantCulture, $"differing-{id}-{number}"));

    /// <summary>
    /// All that a stranger can read of one assignment: pages, lists, programs' answers and their headers.
    /// </summary>
    private static async Task<string> ReadAsync(Browser attacker, AssignmentId id)
    {
        var read = await ReadOneAsync(attacker, id);
        await attacker.OpenAsync("/api/v1/assignments");
        var listed = attacker.Page.Body!.TextContent;
        var at = listed.IndexOf($"\"{id}\"", StringComparison.Ordinal);
        return at < 0 ? read : read + listed[at..Math.Min(at + 1200, listed.Length)];
    }

    private static async Task<string> ReadOneAsync(Browser attacker, AssignmentId id)
    {
        await attacker.OpenAsync($"/uppdrag/{id}");
        var page = Fresh().Replace(attacker.Page.DocumentElement.OuterHtml, "") + attacker.Header("ETag");
        await attacker.OpenAsync($"/api/v1/assignments/{id}");
        return page + attacker.Page.Body!.TextContent + attacker.Header("ETag");
    }

    // Made anew for each answer, whatever it is about; and where the stream of everything public stands.
    [GeneratedRegex("value=\"[^\"]*\"|data-live-follow=\"[^\"]*\"")]
    private static partial Regex Fresh();
}
