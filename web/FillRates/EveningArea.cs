namespace Marknadsplatsen.Web.FillRates;

/// <summary>One area in the evening map.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Href">The board of its evenings.</param>
/// <param name="Counts">How much there is after 16, by day.</param>
public sealed record EveningArea(
    string Id, string Name, double Latitude, double Longitude, string Href, IReadOnlyList<int> Counts)
{
    /// <summary>Days without anything.</summary>
    public int Gaps => Counts.Count(count => count == 0);
}
