using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>
/// This process' own copy of the pictures that everybody sees, so that no page wakes a grain for them. Of two readings
/// of the same association the one of the later version stays, in whatever order they come.
/// </summary>
internal sealed class PictureShelf
{
    private ImmutableDictionary<AssociationId, (long Version, ImmutableArray<HostPicture> Shown)> known =
        ImmutableDictionary<AssociationId, (long Version, ImmutableArray<HostPicture> Shown)>.Empty;

    /// <summary>What is shown of an assignment of an association, or with null of the association itself.</summary>
    public IReadOnlyList<HostPicture> Of(AssociationId association, AssignmentId? assignment) =>
        Volatile.Read(ref known).TryGetValue(association, out var found)
            ? [.. found.Shown.Where(picture => picture.Assignment == assignment)]
            : [];

    /// <summary>A record as it is stored, or was a moment ago.</summary>
    public void Put(AssociationId association, PictureRecord record)
    {
        ImmutableArray<HostPicture> shown =
        [
            .. (record.State?.Pictures ?? []).Where(picture => picture.Stage == PictureStage.Shown),
        ];
        ImmutableInterlocked.AddOrUpdate(
            ref known,
            association,
            (record.Version, shown),
            (_, before) => before.Version > record.Version ? before : (record.Version, shown));
    }
}
