using System.Net;
using Marknadsplatsen.Silo.Commands;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>The command with which a real installation gets its first coordinator.</summary>
public sealed class InitTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mp-init-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_prints_one_link_with_which_one_coordinator_comes_in_once()
    {
        var (first, _) = await RunAsync();
        var (code, said) = await RunAsync();
        var link = LinkOf(said);
        Assert.Equal((InitCommand.Done, InitCommand.Done), (first, code));
        Assert.StartsWith("http://localhost:5080/inbjudan#kommun.1283.", link, StringComparison.Ordinal);
        await using var host = new CityHost(Settings);
        await host.InitializeAsync();
        using var coordinator = host.NewBrowser();
        using var another = host.NewBrowser();
        using var key = new Authenticator(host.Address);

        await coordinator.JoinAsync(link, key);
        await another.PasteAsync(link);

        Assert.Equal((HttpStatusCode.OK, "/tavla"), (coordinator.Status, coordinator.Path));
        Assert.Equal(HttpStatusCode.BadRequest, another.Status);
        await coordinator.OpenAsync("/tavla/personer");
        Assert.Equal(HttpStatusCode.OK, coordinator.Status);
    }

    [Fact]
    public async Task Where_there_is_a_coordinator_it_changes_nothing_unless_it_is_to_recover()
    {
        var (_, said) = await RunAsync();
        await using (var host = new CityHost(Settings))
        {
            await host.InitializeAsync();
            using var coordinator = host.NewBrowser();
            using var key = new Authenticator(host.Address);
            await coordinator.JoinAsync(LinkOf(said), key);
        }

        var (again, nothing) = await RunAsync();
        var (recovered, link) = await RunAsync("--recover");

        Assert.Equal((InitCommand.Done, InitCommand.Done), (again, recovered));
        Assert.Contains("There are coordinators already", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("#", nothing, StringComparison.Ordinal);
        Assert.Contains("#kommun.1283.", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_runs_on_the_same_store_is_named_as_the_reason()
    {
        await using var host = new CityHost(Settings);
        await host.InitializeAsync();

        var (code, said) = await RunAsync();

        Assert.Equal(InitCommand.Refused, code);
        Assert.Contains("Nothing was done", said, StringComparison.Ordinal);
        Assert.Contains("is in use by another process", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init --municipality 9999 --coordinator-invite", "This installation is for municipality 1283")]
    [InlineData("init --municipality Helsingborg --coordinator-invite", "a code of four digits")]
    [InlineData("init --municipality 12 --coordinator-invite --City:Municipality 12", "City:Municipality is a code")]
    [InlineData("init --coordinator-invite", "Usage:")]
    [InlineData("init --municipality 1283", "Usage:")]
    [InlineData("init", "Usage:")]
    public async Task What_is_wrong_is_said_and_nothing_is_done(string typed, string message)
    {
        using var says = new StringWriter();

        var code = await InitCommand.RunAsync([.. typed.Split(' '), .. Words], says);

        Assert.Equal(InitCommand.Refused, code);
        Assert.Contains(message, says.ToString(), StringComparison.Ordinal);
        Assert.Empty(folder.GetFiles("*", SearchOption.AllDirectories));
    }

    private (string Key, string Value)[] Settings =>
    [
        ("Storage:Folder", Path.Combine(folder.FullName, "data")),
        ("Keys:Folder", Path.Combine(folder.FullName, "keys")),
    ];

    private IEnumerable<string> Words => Settings.Select(setting => $"--{setting.Key}={setting.Value}");

    private static string LinkOf(string said) =>
        said.Split('\n').Single(line => line.Contains('#', StringComparison.Ordinal)).Trim();

    private async Task<(int Code, string Said)> RunAsync(params string[] more)
    {
        using var says = new StringWriter();
        var code = await InitCommand.RunAsync(
            ["init", "--municipality", "1283", "--coordinator-invite", .. more, .. Words], says);
        return (code, says.ToString());
    }
}
