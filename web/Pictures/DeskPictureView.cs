using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>What the coordinators' page of an association's pictures shows.</summary>
public sealed record DeskPictureView
{
    /// <summary>Whose.</summary>
    public required AssociationState Association { get; init; }

    /// <summary>Those that wait first, then those that are shown.</summary>
    public ImmutableArray<HostPicture> Pictures { get; init; } = [];

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>Whose words came back; null when none did.</summary>
    public BlobFileId? TypedId { get; init; }

    /// <summary>The words as typed.</summary>
    public string? TypedWords { get; init; }
}
