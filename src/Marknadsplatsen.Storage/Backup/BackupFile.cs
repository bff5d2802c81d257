using System.Text.Json.Serialization;

namespace Marknadsplatsen.Storage.Backup;

/// <summary>One file of a backup.</summary>
public sealed record BackupFile
{
    /// <summary>Its path in the backup's folder, with slashes.</summary>
    [JsonPropertyName("path")]
    public required string Path { get; init; }

    /// <summary>Its size.</summary>
    [JsonPropertyName("bytes")]
    public long Bytes { get; init; }

    /// <summary>Its SHA-256 in hexadecimal digits.</summary>
    [JsonPropertyName("sha256")]
    public required string Sha256 { get; init; }
}
