using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>What the page with an association's pictures shows.</summary>
public sealed record PictureView
{
    /// <summary>Whose.</summary>
    public required AssociationState Association { get; init; }

    /// <summary>The pictures, in the order they came.</summary>
    public IReadOnlyList<HostPicture> Pictures { get; init; } = [];

    /// <summary>What a picture can be of.</summary>
    public IReadOnlyList<AssignmentState> Assignments { get; init; } = [];

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>The words as they were typed.</summary>
    public string? TypedAlt { get; init; }

    /// <summary>The assignment as it was chosen.</summary>
    public string? TypedAssignment { get; init; }

    /// <summary>Whether it was said that everybody who is seen has said yes.</summary>
    public bool HasConsent { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];
}
