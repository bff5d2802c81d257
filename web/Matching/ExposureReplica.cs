using System.Collections.Frozen;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Web.Matching;

/// <summary>
/// How often each association has been shown in the last days, fixed once a day for the city (DOMAIN 6.4), so that a
/// list does not change while somebody pages. Empty until the first day has been counted.
/// </summary>
public sealed class ExposureReplica
{
    private FrozenDictionary<AssociationId, int> current = FrozenDictionary<AssociationId, int>.Empty;

    /// <summary>The counts that hold today.</summary>
    public IReadOnlyDictionary<AssociationId, int> Current => Volatile.Read(ref current);

    /// <summary>Replaces the counts, once a day.</summary>
    public void Replace(IReadOnlyDictionary<AssociationId, int> exposure) =>
        Volatile.Write(ref current, exposure.ToFrozenDictionary());
}
