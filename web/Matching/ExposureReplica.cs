using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Web.Matching;

/// <summary>
/// How often each association has been shown in the last days, fixed once a day for the city (DOMAIN 6.4), so that a
/// list does not change while somebody pages. Empty until the first day has been counted.
/// </summary>
public sealed class ExposureReplica
{
    private Exposure current = Exposure.None;

    /// <summary>The exposure that holds today.</summary>
    public Exposure Current => Volatile.Read(ref current);

    /// <summary>Replaces it, once a day.</summary>
    public void Replace(Exposure exposure) => Volatile.Write(ref current, exposure);
}
