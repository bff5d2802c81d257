using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Marknadsplatsen.Storage.Files;
using Marknadsplatsen.Storage.Sqlite;

namespace Marknadsplatsen.Storage.Backup;

/// <summary>
/// Copies a store aside while it is in use, and puts such a copy in place of a lost one. Keys and the pepper are no
/// part of it: whoever has a backup alone can neither name nor reach anybody in it.
/// </summary>
public static class StoreBackup
{
    private const string Aside = SqliteFactStore.FileName + ".part";

    // What belongs to a running program, or is copied in another way.
    private static readonly string[] NeverCopied =
    [
        FolderLock.FileName, SqliteFactStore.FileName, SqliteFactStore.FileName + "-wal",
        SqliteFactStore.FileName + "-shm", Aside,
    ];

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    // Given to a restored store's openings, so that no version of the lost one is ever given again (decision 0002).
    private const int OpeningsSkipped = 1_000;

    /// <summary>
    /// Copies the store into a new folder. Every write that was answered before this began is in it. The manifest comes
    /// last: a copy that was cut off has none.
    /// </summary>
    /// <exception cref="StorageRefusedException">There is no store, the target is in use, or the keys lie in the
    /// store's folder.</exception>
    public static BackupManifest Make(string storeFolder, string targetFolder, string keysFolder, DateTimeOffset now)
    {
        var (store, target, keys) = (Full(storeFolder), Full(targetFolder), Full(keysFolder));
        RefuseMixed(store, target, keys);
        RefuseFilled(target, "Name a folder that does not exist or is empty.", []);
        using var source = new BackupSource(store);
        MakePrivate(target);
        var database = Path.Combine(target, SqliteFactStore.FileName);

        // Before the database and after it: whatever picture the copy knows of was there at one of the two.
        CopyPictures(store, target);
        source.CopyInto(database);
        CopyPictures(store, target);

        // After the database: whoever is erased in the copy is then in the copied list too.
        foreach (var path in FilesOf(store).Where(path =>
            !NeverCopied.Contains(path, StringComparer.Ordinal) && !FolderFiles.IsInside(path)))
        {
            Copy(Path.Combine(store, path), Path.Combine(target, path));
        }

        var manifest = new BackupManifest
        {
            MadeAtUtc = now,
            Schema = source.Schema,
            Records = CountIn(target),
            Files = [.. FilesOf(target).Select(path => Of(target, path))],
        };
        WriteWhole(
            Path.Combine(target, BackupManifest.FileName), JsonSerializer.SerializeToUtf8Bytes(manifest, Written));
        return manifest;
    }

    /// <summary>The manifest of a backup whose files are as it says.</summary>
    /// <exception cref="StorageRefusedException">It is no backup, or a file is missing or changed.</exception>
    public static BackupManifest Check(string backupFolder)
    {
        var backup = Full(backupFolder);
        var manifest = ReadManifest(backup);
        foreach (var file in manifest.Files)
        {
            if (!IsInside(Path.GetFullPath(Path.Combine(backup, file.Path)), backup))
            {
                throw new StorageRefusedException($"The backup in '{backup}' names a file outside its folder.");
            }

            if (!File.Exists(Path.Combine(backup, file.Path)))
            {
                throw new StorageRefusedException($"The backup in '{backup}' lacks its file {file.Path}.");
            }

            if (Of(backup, file.Path) != file)
            {
                throw new StorageRefusedException(
                    $"The file {file.Path} of the backup in '{backup}' is not as it was when the backup was made.");
            }
        }

        return manifest;
    }

    /// <summary>
    /// Puts a backup into a folder that has no store. Who was erased since stays erased: the list that lies there, and
    /// that of <paramref name="erasuresFolder"/>, are kept and joined with the backup's, and the next start removes
    /// again whoever came back. An interrupted restore leaves no store; do it again.
    /// </summary>
    /// <exception cref="StorageRefusedException">The backup is not sound, or the folder has a store.</exception>
    public static BackupManifest Restore(string backupFolder, string storeFolder, string? erasuresFolder)
    {
        var (backup, store) = (Full(backupFolder), Full(storeFolder));
        var manifest = Check(backup);
        RefuseFilled(
            store,
            "Restore into an empty folder, where at most erasures.txt may lie.",
            [
                FolderLock.FileName, ErasureFile.FileName, Aside,
                .. manifest.Files.Select(file => file.Path.Split('/')[0])
                    .Where(name => name != SqliteFactStore.FileName),
            ]);
        if (erasuresFolder is not null && !NeverCopied.Append(ErasureFile.FileName).Any(
            name => File.Exists(Path.Combine(erasuresFolder, name))))
        {
            // A store where nobody was ever erased has no list; a folder without either is a slip of the pen.
            throw new StorageRefusedException(
                $"There is neither a store nor {ErasureFile.FileName} in '{Full(erasuresFolder)}'.");
        }

        MakePrivate(store);
        using var held = FolderLock.Take(store);
        foreach (var from in new[] { erasuresFolder, backup }.OfType<string>())
        {
            ErasureFile.Merge(from, store);
        }

        string[] last = [SqliteFactStore.FileName, ErasureFile.FileName];
        foreach (var file in manifest.Files.Where(file => !last.Contains(file.Path, StringComparer.Ordinal)))
        {
            Copy(Path.Combine(backup, file.Path), Path.Combine(store, file.Path));
        }

        var aside = Path.Combine(store, Aside);
        File.Delete(aside);
        Copy(Path.Combine(backup, SqliteFactStore.FileName), aside);
        Connections.SkipOpenings(aside, OpeningsSkipped);
        File.Move(aside, Path.Combine(store, SqliteFactStore.FileName));
        return manifest;
    }

    private static void CopyPictures(string store, string target)
    {
        foreach (var path in FolderFiles.PathsIn(store).Where(path => !File.Exists(Path.Combine(target, path))))
        {
            try
            {
                Copy(Path.Combine(store, path), Path.Combine(target, path));
            }
            catch (FileNotFoundException)
            {
                // Somebody has removed it meanwhile.
            }
        }
    }

    private static long CountIn(string target)
    {
        using var copy = new BackupSource(target);
        return copy.Number("SELECT count(*) FROM record;");
    }

    private static BackupManifest ReadManifest(string backup)
    {
        var path = Path.Combine(backup, BackupManifest.FileName);
        if (!File.Exists(path))
        {
            throw new StorageRefusedException(
                $"There is no backup in '{backup}': {BackupManifest.FileName} is missing, which is written last.");
        }

        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path)) switch
            {
                { Format: BackupManifest.FormatNow, Files.IsDefaultOrEmpty: false } manifest => manifest,
                { Format: > BackupManifest.FormatNow } => throw new StorageRefusedException(
                    $"The backup in '{backup}' was made by a newer program. Use that one."),
                _ => throw new StorageRefusedException($"The manifest in '{backup}' says nothing of its files."),
            };
        }
        catch (JsonException damage)
        {
            throw new StorageRefusedException($"The manifest in '{backup}' cannot be read: {damage.Message}", damage);
        }
    }

    private static void RefuseMixed(string store, string target, string keys)
    {
        if (IsInside(target, store))
        {
            throw new StorageRefusedException(
                $"The backup would lie in the store's own folder '{store}'. Name a folder elsewhere.");
        }

        if (IsInside(keys, store) || keys == store)
        {
            throw new StorageRefusedException(
                $"The keys lie in the store's folder '{store}' (setting Keys:Folder), and keys are never in a backup. "
                + "Move them to a folder of their own.");
        }
    }

    private static void RefuseFilled(string folder, string advice, string[] allowed)
    {
        var found = Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path))
                .FirstOrDefault(name => !allowed.Contains(name, StringComparer.Ordinal))
            : null;
        if (found is not null)
        {
            throw new StorageRefusedException($"The folder '{folder}' is not empty: it has {found}. {advice}");
        }
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static BackupFile Of(string folder, string path)
    {
        using var file = File.OpenRead(Path.Combine(folder, path));
        return new BackupFile
        {
            Path = path,
            Bytes = file.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)),
        };
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = Private(to);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    private static void WriteWhole(string path, byte[] bytes)
    {
        var aside = path + ".part";
        using (var file = Private(aside))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path);
    }

    private static FileStream Private(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(
            folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
