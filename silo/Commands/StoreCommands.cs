using System.Globalization;
using Marknadsplatsen.Silo.Hosting;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Storage.Backup;

namespace Marknadsplatsen.Silo.Commands;

/// <summary>
/// What the program does to its store instead of serving: <c>backup</c>, <c>restore</c> and <c>verify</c>. Each answers
/// one sentence and an exit code: 0 done, 1 the store or backup is damaged, 2 it was not done.
/// </summary>
internal static class StoreCommands
{
    public const int Done = 0;
    public const int Damaged = 1;
    public const int Refused = 2;

    private const string Usage =
        "Usage: backup --to FOLDER | restore --from FOLDER [--erasures FOLDER] | verify [--backup FOLDER], "
        + "with Storage:Folder and Keys:Folder as for the program.";

    private static readonly Dictionary<string, string[]> Options = new(StringComparer.Ordinal)
    {
        ["backup"] = ["to"],
        ["restore"] = ["from", "erasures"],
        ["verify"] = ["backup"],
    };

    private static readonly string[] OfEveryHost = ["urls", "environment"];

    /// <summary>Whether the first argument names a command.</summary>
    public static bool Knows(string[] args) => args is [var verb, ..] && Options.ContainsKey(verb);

    /// <summary>Carries out the command, and says how it went.</summary>
    public static int Run(string[] args, IConfiguration settings, TimeProvider time, TextWriter says, TextWriter faults)
    {
        var stray = args[1..].FirstOrDefault(argument => argument.StartsWith("--", StringComparison.Ordinal)
            && !argument.Contains(':', StringComparison.Ordinal)
            && !Options[args[0]].Concat(OfEveryHost).Contains(argument[2..].Split('=')[0], StringComparer.Ordinal));
        if (stray is not null)
        {
            faults.WriteLine($"'{stray}' is nothing that {args[0]} knows. {Usage}");
            return Refused;
        }

        if (!IsInFolder(settings[StorageOptions.ProviderKey]))
        {
            return Refuse(
                faults,
                $"{args[0]} is for a store in a folder, and {StorageOptions.ProviderKey} says another. Nothing was "
                + $"done. Stop the program and move the store to a folder with {MigrateCommand.Name}.");
        }

        try
        {
            return (args[0], settings["to"], settings["from"]) switch
            {
                ("backup", { Length: > 0 } target, _) => Backup(settings, target, time, says),
                ("restore", _, { Length: > 0 } backup) => Restore(settings, backup, says),
                ("verify", _, _) => Verify(settings, says, faults),
                _ => Refuse(faults, Usage),
            };
        }
        catch (Exception refusal) when (
            refusal is StorageRefusedException or IOException or UnauthorizedAccessException
                or Microsoft.Data.Sqlite.SqliteException)
        {
            return Refuse(faults, refusal.Message);
        }
    }

    // A folder that a store was moved away from still holds it as it was then: a backup of that would be no backup.
    private static bool IsInFolder(string? provider) => string.IsNullOrEmpty(provider)
        || string.Equals(provider, nameof(StorageProvider.Sqlite), StringComparison.OrdinalIgnoreCase);

    private static int Backup(IConfiguration settings, string target, TimeProvider time, TextWriter says)
    {
        var keys = settings.GetSection(KeyOptions.SectionName).Get<KeyOptions>() ?? new KeyOptions();
        var made = StoreBackup.Make(StoreOf(settings), target, keys.Folder, time.GetUtcNow());
        says.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The backup is in '{Path.GetFullPath(target)}': {made.Records} records, {made.Files.Length} files, "
            + $"{made.Files.Sum(file => file.Bytes)} bytes. Keep a copy of the keys' folder elsewhere."));
        return Done;
    }

    private static int Restore(IConfiguration settings, string backup, TextWriter says)
    {
        var store = StoreOf(settings);
        var made = StoreBackup.Restore(backup, store, settings["erasures"]);
        says.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The store is in '{Path.GetFullPath(store)}' as of {made.MadeAtUtc:u}: {made.Records} records. Start the "
            + $"program with the keys that belong to it."));
        return Done;
    }

    private static int Verify(IConfiguration settings, TextWriter says, TextWriter faults)
    {
        var folder = StoreOf(settings);
        if (settings["backup"] is { Length: > 0 } backup)
        {
            try
            {
                StoreBackup.Check(folder = backup);
            }
            catch (StorageRefusedException damage)
            {
                faults.WriteLine(damage.Message);
                return Damaged;
            }
        }

        var report = StoreCheck.Run(folder);
        foreach (var fault in report.Faults)
        {
            faults.WriteLine(fault);
        }

        if (!report.IsSound)
        {
            return Damaged;
        }

        says.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"All is well in '{Path.GetFullPath(folder)}': {report.Records} records of {report.Kinds.Count} kinds."));
        return Done;
    }

    private static int Refuse(TextWriter faults, string message)
    {
        faults.WriteLine(message);
        return Refused;
    }

    private static string StoreOf(IConfiguration settings) =>
        settings[StorageOptions.FolderKey] is { Length: > 0 } folder ? folder : new StorageOptions().Folder;
}
