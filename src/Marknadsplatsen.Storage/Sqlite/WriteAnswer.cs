namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>What became of a conditional write.</summary>
/// <param name="Stored">True when the condition held and the change is on disk.</param>
/// <param name="Version">Stored: this write's own version. Not stored: the version found instead, or 0 when there is
/// no record.</param>
internal readonly record struct WriteAnswer(bool Stored, long Version);
