using System.Diagnostics;
using System.Net;
using Marknadsplatsen.Silo.Commands;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>The program itself: copied while it serves, put back elsewhere, and started again with its keys.</summary>
public sealed class BackupStories
{
    [Fact]
    public async Task A_store_that_is_in_use_is_backed_up_verified_and_restored_and_its_people_come_back()
    {
        await using var silo = new SiloProcess();
        await silo.StartAsync();
        using var browser = await new Browser(new Uri(silo.Address)).OpenAsync("/uppdrag/u041");
        await browser.SendAsync("/uppdrag/u041/dolj");
        var backup = Path.Combine(silo.DataFolder, "..", "backup");

        var made = await RunAsync(silo, "backup", "--to", backup);
        var checkedLive = await RunAsync(silo, "verify");
        var checkedBackup = await RunAsync(silo, "verify", "--backup", backup);
        var refused = await RunAsync(silo, "restore", "--from", backup);
        await browser.OpenAsync("/uppdrag/u042");
        await browser.SendAsync("/uppdrag/u042/dolj");
        await silo.KillAsync();
        Directory.Move(silo.DataFolder, silo.DataFolder + "-lost");
        var restored = await RunAsync(
            silo, "restore", "--from", backup, "--erasures", silo.DataFolder + "-lost");
        await silo.StartAsync();
        await browser.OpenAsync("/mina");

        Assert.Equal((StoreCommands.Done, ""), (made.Code, made.Faults));
        Assert.StartsWith("The backup is in", made.Says, StringComparison.Ordinal);
        Assert.StartsWith("All is well in", checkedLive.Says, StringComparison.Ordinal);
        Assert.StartsWith("All is well in", checkedBackup.Says, StringComparison.Ordinal);
        Assert.Equal(StoreCommands.Refused, refused.Code);
        Assert.Contains("is not empty", refused.Faults, StringComparison.Ordinal);
        Assert.Equal(StoreCommands.Done, restored.Code);
        Assert.Contains("u041", browser.Page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("u042", browser.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.GetFiles(backup, "*", SearchOption.AllDirectories),
            file => Path.GetFileName(file) is "pepper" || file.EndsWith(".xml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("backup", "--too", "x")]
    [InlineData("verify", "--backup", "nowhere")]
    [InlineData("verify")]
    [InlineData("restore", "--from", "nowhere")]
    [InlineData("backup", "--to", "elsewhere", "--Storage:Provider=AzureBlobs")]
    public async Task What_cannot_be_done_is_one_sentence_and_an_exit_code(params string[] arguments)
    {
        await using var silo = new SiloProcess();

        var (code, says, faults) = await RunAsync(silo, arguments);

        Assert.NotEqual(StoreCommands.Done, code);
        Assert.Equal("", says);
        Assert.Single(faults.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", faults, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Says, string Faults)> RunAsync(
        SiloProcess silo, params string[] arguments)
    {
        using var program = Process.Start(silo.Command(arguments))!;
        var (says, faults) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return (program.ExitCode, (await says).Trim(), (await faults).Trim());
    }
}
