using System.Diagnostics;
using Marknadsplatsen.Silo.Hosting;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>Whoever starts the program twice is told what is wrong in one sentence.</summary>
public sealed class StartRefusalStories
{
    [Fact]
    public async Task A_folder_or_an_address_in_use_is_one_sentence_and_an_exit_code()
    {
        await using var first = new SiloProcess();
        await using var other = new SiloProcess();
        await first.StartAsync();

        var sameFolder = await EndAsync(first, "--urls", other.Address);
        var sameAddress = await EndAsync(first, "--Storage:Folder", other.DataFolder);

        Assert.Equal(StartRefusal.ExitCode, sameFolder.Code);
        Assert.Contains("is in use by another process. Stop that process", sameFolder.Faults, StringComparison.Ordinal);
        Assert.Equal(StartRefusal.ExitCode, sameAddress.Code);
        Assert.Contains(
            $"{first.Address}: address already in use. Stop what answers there",
            sameAddress.Faults,
            StringComparison.Ordinal);
        Assert.All([sameFolder, sameAddress], end => Assert.DoesNotContain('\n', end.Faults));
    }

    private static async Task<(int Code, string Faults)> EndAsync(SiloProcess silo, string setting, string value)
    {
        // The last of two equal settings counts.
        var command = silo.Command([]);
        command.ArgumentList.Add(setting);
        command.ArgumentList.Add(value);
        using var program = Process.Start(command)!;
        var (says, faults) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        await says;
        return (program.ExitCode, (await faults).Trim());
    }
}
