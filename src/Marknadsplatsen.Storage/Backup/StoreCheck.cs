using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Files;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Marknadsplatsen.Storage.Backup;

/// <summary>Reads every record of a store or a backup as the program would, and says what is wrong.</summary>
public static class StoreCheck
{
    /// <summary>Faults told; a store with more is as damaged as one with these. Chosen.</summary>
    public const int FaultCountMax = 20;

    /// <summary>
    /// Looks at the file's structure, at every record's checksum, reads each with the program's own serializer, and
    /// checks that no assignment has promised more places than it has, and that every picture has its files. A program
    /// may go on writing meanwhile.
    /// </summary>
    /// <exception cref="StorageRefusedException">There is no store that can be read.</exception>
    public static StoreReport Run(string folder)
    {
        using var source = new BackupSource(Path.GetFullPath(folder));
        var faults = new List<string>();
        var kinds = new SortedDictionary<string, long>(StringComparer.Ordinal);
        try
        {
            faults.AddRange(source.Damages());
            Read(Path.GetFullPath(folder), source.Connection, kinds, faults);
        }
        catch (SqliteException damage)
        {
            faults.Add($"The database cannot be read to its end: {damage.Message}");
        }

        return new StoreReport(
            kinds.Values.Sum(),
            kinds.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. faults.Take(FaultCountMax)]);
    }

    private static void Read(
        string folder, SqliteConnection connection, SortedDictionary<string, long> kinds, List<string> faults)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT CAST(state AS BLOB), CAST(grain AS BLOB), version, checksum, payload FROM record;";
        using var rows = command.ExecuteReader();
        while (rows.Read() && faults.Count < FaultCountMax)
        {
            var state = Encoding.UTF8.GetString(rows.GetFieldValue<byte[]>(0));
            var grain = Encoding.UTF8.GetString(rows.GetFieldValue<byte[]>(1));
            kinds[state] = kinds.GetValueOrDefault(state) + 1;
            var payload = rows.GetFieldValue<byte[]>(4);
            if (FaultOf(folder, state, grain, rows.GetInt64(2), rows.GetInt64(3), payload) is { } fault)
            {
                faults.Add($"The record {state} of {grain} {fault}.");
            }
        }
    }

    private static string? FaultOf(
        string folder, string state, string grain, long version, long checksum, byte[] payload)
    {
        var content = Checksum.OfContent(new RecordKey(state, grain), payload);
        if (Checksum.WithVersion(content, version) != checksum)
        {
            return "does not match its checksum";
        }

        try
        {
            if (StoredKinds.Find(state) is not { } type)
            {
                // What a newer program or the engine keeps: whole, but not ours to understand.
                using var other = JsonDocument.Parse(payload);
                return null;
            }

            return JsonSerializer.Deserialize(payload, type, JsonGrainStateSerializer.Format) switch
            {
                AssignmentRecord { State: { } assignment } => Overbooked(assignment),
                PictureRecord { State: { } pictures } => Unpictured(folder, pictures),
                _ => null,
            };
        }
        catch (JsonException unreadable)
        {
            return $"cannot be read: {unreadable.Message}";
        }
    }

    private static string? Unpictured(string folder, PictureState pictures)
    {
        var missing = pictures.Pictures.SelectMany(picture => picture.Files())
            .FirstOrDefault(file => !File.Exists(FolderFiles.PathIn(folder, file)));
        return missing == default ? null : $"has the picture {missing}, whose file is missing";
    }

    private static string? Overbooked(AssignmentState assignment)
    {
        var total = Places.Total(assignment);
        return total.Taken + total.Held > total.Places ? "has promised more places than there are" : null;
    }
}
