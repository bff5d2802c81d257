using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Retention;
using Marknadsplatsen.Silo.Hosting;

namespace Marknadsplatsen.Silo.Retention;

/// <summary>
/// <c>silo -- retention --dry-run</c> tells what the rules would remove, <c>silo -- retention --run</c> removes it.
/// Both need the store to themselves: stop the program first.
/// </summary>
internal static class RetentionCommand
{
    /// <summary>The first argument.</summary>
    public const string Name = "retention";

    /// <summary>The words of the command, before any settings.</summary>
    public const int WordCount = 2;

    private const string DryRun = "--dry-run";
    private const string Run = "--run";

    /// <summary>Whether the program was started for this.</summary>
    public static bool IsMeant(IReadOnlyList<string> arguments) => arguments is [Name, ..];

    /// <summary>Carries it out over a product that answers nobody. Answers the program's exit code.</summary>
    public static async Task<int> RunAsync(WebApplicationBuilder builder, string[] arguments, TextWriter output)
    {
        if (arguments is not [Name, DryRun or Run, ..])
        {
            await output.WriteLineAsync($"Say {Name} {DryRun} or {Name} {Run}.");
            return 2;
        }

        // No address: nobody is answered while rules are carried out.
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddMarketplace();
        await using var app = builder.Build();
        await app.StartAsync();
        await app.Services.GetRequiredService<StartUp>().Done;
        var results = await app.Services.GetRequiredService<RetentionCare>()
            .RunAsync(isDryRun: arguments[1] == DryRun, CancellationToken.None);
        foreach (var result in results)
        {
            await output.WriteLineAsync(Line(result));
        }

        await app.StopAsync();
        return 0;
    }

    private static string Line(RetentionResult result) =>
        $"{ApiNames<RetentionKind>.Of(result.Rule.Kind)}: kept {result.Rule.Days} days, "
        + (result.Rule.IsDecided ? $"decision {result.Rule.Decision}, " : "no decision, nothing removed, ")
        + $"{result.FoundCount} due, {result.RemovedCount} removed, {result.WarnedCount} told";
}
