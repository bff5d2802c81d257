using System.Collections.Frozen;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Web.Marks;

/// <summary>
/// This process' own copy of the marks that are held, so that no card asks a grain. A mark is over from the day it ends
/// whatever the copy says. It changes no order anywhere.
/// </summary>
public sealed class MarkShelf(City city, TimeProvider time)
{
    private readonly Lock guard = new();
    private FrozenDictionary<AssociationId, HostMark> marks = FrozenDictionary<AssociationId, HostMark>.Empty;
    private long version;

    /// <summary>Takes the place of what was known, unless that is newer.</summary>
    public void Replace(MarkList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var held = list.Marks.Where(mark => mark.Held is not null).ToFrozenDictionary(mark => mark.Association);
        lock (guard)
        {
            if (list.Version >= version)
            {
                version = list.Version;
                Volatile.Write(ref marks, held);
            }
        }
    }

    /// <summary>The association's mark today, or null.</summary>
    public HeldMark? Of(AssociationId association) =>
        Volatile.Read(ref marks).GetValueOrDefault(association)?.HeldOn(Today);

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.Zone).DateTime);
}
