namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>A part of the city.</summary>
/// <param name="Id">The area.</param>
/// <param name="Name">Its name in Swedish.</param>
/// <param name="Latitude">Degrees north of a point about its middle.</param>
/// <param name="Longitude">Degrees east of a point about its middle.</param>
public sealed record Area(AreaId Id, string Name, double Latitude, double Longitude)
{
    private const double EarthRadiusKm = 6371;

    /// <summary>Great-circle distance in kilometres between the middles of two areas (haversine).</summary>
    public double DistanceKm(Area other)
    {
        const double radians = Math.PI / 180;
        var latitudeStep = (other.Latitude - Latitude) * radians;
        var longitudeStep = (other.Longitude - Longitude) * radians;
        var sineLatitude = Math.Sin(latitudeStep / 2);
        var sineLongitude = Math.Sin(longitudeStep / 2);
        var haversine = (sineLatitude * sineLatitude)
            + (Math.Cos(Latitude * radians) * Math.Cos(other.Latitude * radians) * (sineLongitude * sineLongitude));
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(haversine));
    }
}
