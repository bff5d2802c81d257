namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>A record as read: its checksum has been verified.</summary>
internal sealed record StoredRecord(string GrainId, long Version, byte[] Payload);
