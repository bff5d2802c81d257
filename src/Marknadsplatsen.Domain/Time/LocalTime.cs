namespace Marknadsplatsen.Domain.Time;

/// <summary>Wall time to instants, also in the two nights a year when the clock changes.</summary>
public static class LocalTime
{
    /// <summary>
    /// The instant of a wall time. A time that the clock skips means as much later as it skips; a time that comes
    /// twice means the first one.
    /// </summary>
    public static DateTimeOffset ToUtc(DateTime local, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(wall))
        {
            var before = zone.GetUtcOffset(wall.AddDays(-1));
            return new DateTimeOffset(wall, before).ToUniversalTime();
        }

        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }
}
