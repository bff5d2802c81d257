namespace Marknadsplatsen.Matching.Participants;

/// <summary>A row with what its place in the order is decided by, before the whole id is looked at.</summary>
internal readonly record struct RankedRow(double Score, ulong Key, int Row);
