namespace Marknadsplatsen.Web.Live;

/// <summary>Exact figures of one assignment, for its own association.</summary>
/// <param name="Id">The assignment.</param>
/// <param name="Version">The record's version; an older one never replaces a newer.</param>
/// <param name="Places">Places, or null for no limit.</param>
/// <param name="Taken">Taken.</param>
/// <param name="Held">Held.</param>
internal sealed record OccupancyFact(string Id, long Version, int? Places, int Taken, int Held);
