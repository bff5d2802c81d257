using System.Diagnostics;

namespace Marknadsplatsen.Web.Tests.Release;

/// <summary>The program's own command for the retention rules, as an official runs it.</summary>
public sealed class RetentionCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mp-retention-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_dry_run_tells_each_rule_and_whether_it_has_a_decision()
    {
        var (code, said) = await RunAsync("--dry-run", "--Retention:AccessLog:Decision", "SN 2026/123");

        Assert.Equal(0, code);
        Assert.Contains(
            "unansweredInterest: kept 90 days, no decision, nothing removed, 0 due, 0 removed, 0 told",
            said,
            StringComparison.Ordinal);
        Assert.Contains(
            "accessLog: kept 366 days, decision SN 2026/123, 0 due, 0 removed, 0 told", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anything_else_is_told_how_to_say_it()
    {
        var (code, said) = await RunAsync("--perhaps");

        Assert.Equal(2, code);
        Assert.Contains("Say retention --dry-run or retention --run.", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> RunAsync(string how, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            typeof(Silo.City.CityFile).Assembly.Location, "retention", how,
            "--Storage:Folder", Path.Combine(folder.FullName, "data"),
            "--Keys:Folder", Path.Combine(folder.FullName, "keys"),
            .. settings,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }
}
