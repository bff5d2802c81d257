using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Storage.Backup;

/// <summary>What a backup consists of. It is written last: a folder without it is no backup.</summary>
public sealed record BackupManifest
{
    /// <summary>The manifest's file in the backup's folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The newest form that this program writes and reads.</summary>
    public const int FormatNow = 1;

    /// <summary>The form of this file.</summary>
    [JsonPropertyName("format")]
    public int Format { get; init; } = FormatNow;

    /// <summary>When the snapshot was taken: every write that was answered before it is in the backup.</summary>
    [JsonPropertyName("madeAtUtc")]
    public DateTimeOffset MadeAtUtc { get; init; }

    /// <summary>The version of the store's tables.</summary>
    [JsonPropertyName("schema")]
    public long Schema { get; init; }

    /// <summary>Records in the store.</summary>
    [JsonPropertyName("records")]
    public long Records { get; init; }

    /// <summary>Every file but this one, in the order of their paths.</summary>
    [JsonPropertyName("files")]
    public ImmutableArray<BackupFile> Files { get; init; } = [];
}
