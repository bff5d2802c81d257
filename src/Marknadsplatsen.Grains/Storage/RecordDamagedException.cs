namespace Marknadsplatsen.Grains.Storage;

/// <summary>
/// A stored record does not match its checksum. Nothing of it may be trusted; it has to come from a backup.
/// </summary>
[GenerateSerializer]
[Alias("mp.RecordDamagedException")]
public sealed class RecordDamagedException : Exception
{
    /// <summary>Names the record.</summary>
    public RecordDamagedException(string message)
        : base(message)
    {
    }
}
