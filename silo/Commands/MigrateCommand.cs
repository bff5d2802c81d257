using System.Globalization;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Storage.Blobs;
using Marknadsplatsen.Storage.Move;

namespace Marknadsplatsen.Silo.Commands;

/// <summary>
/// <c>silo -- migrate --from sqlite:./data --to azure:grainstate</c> moves a stopped store, and the same the other way
/// round moves it back. Exit codes as for <see cref="StoreCommands"/>.
/// </summary>
internal static class MigrateCommand
{
    /// <summary>The first argument.</summary>
    public const string Name = "migrate";

    /// <summary>Records between two lines that tell how far it has come. Chosen: a line every few seconds.</summary>
    public const int ProgressCount = 1_000;

    private const string Usage =
        "Usage: migrate --from sqlite:FOLDER|azure:CONTAINER --to sqlite:FOLDER|azure:CONTAINER, "
        + "with the account in Storage:Azure:ConnectionString or Storage:Azure:ServiceUri.";

    /// <summary>Whether the program was started for this.</summary>
    public static bool IsMeant(IReadOnlyList<string> arguments) => arguments is [Name, ..];

    /// <summary>Moves the store, and says how it went.</summary>
    public static async Task<int> RunAsync(
        IConfiguration settings,
        TimeProvider time,
        TextWriter says,
        TextWriter faults,
        CancellationToken cancellationToken = default)
    {
        if (settings["from"] is not { Length: > 0 } from || settings["to"] is not { Length: > 0 } to || from == to)
        {
            await faults.WriteLineAsync(Usage);
            return StoreCommands.Refused;
        }

        var account = settings.GetSection(BlobOptions.SectionName).Get<BlobOptions>() ?? new BlobOptions();
        try
        {
            var report = await StoreMove.RunAsync(
                from, to, account, time, count => Tell(says, count), cancellationToken);
            foreach (var fault in report.Faults)
            {
                await faults.WriteLineAsync(fault);
            }

            await says.WriteLineAsync(Sentence(report, from, to));
            return report.IsDone ? StoreCommands.Done : StoreCommands.Damaged;
        }
        catch (RecordDamagedException damage)
        {
            await faults.WriteLineAsync(
                $"{damage.Message} Nothing after it was moved. Restore the store from a backup.");
            return StoreCommands.Damaged;
        }
        catch (Exception refusal) when (
            refusal is StorageRefusedException or IOException or UnauthorizedAccessException
                or Azure.RequestFailedException or AggregateException or Orleans.Storage.InconsistentStateException
                or Microsoft.Data.Sqlite.SqliteException)
        {
            await faults.WriteLineAsync($"{refusal.Message} Run the same command again to go on.");
            return StoreCommands.Refused;
        }
    }

    private static void Tell(TextWriter says, long count)
    {
        if (count % ProgressCount == 0)
        {
            says.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} records."));
        }
    }

    private static string Sentence(MoveReport report, string from, string to) => report.IsDone
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"All {report.Records} records of '{from}' are in '{to}', byte for byte; {report.Copied} were copied now. "
            + $"{report.Erasures} marks of erased people are there too. Start the program with the new setting; the "
            + $"old store is as it was.")
        : $"Not done: '{to}' is not the same as '{from}'. Empty it, or name another, and run the same command again.";
}
