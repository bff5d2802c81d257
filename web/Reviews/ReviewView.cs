using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Desk;

namespace Marknadsplatsen.Web.Reviews;

/// <summary>What the coordinators' page of assignments to look at shows.</summary>
public sealed record ReviewView
{
    /// <summary>Those that wait, the one whose date comes first before the others.</summary>
    public ListPage<PostReview> Posts { get; init; } = ListPage<PostReview>.Empty;

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>Whose words came back; null when none did.</summary>
    public string? TypedId { get; init; }

    /// <summary>The words as typed.</summary>
    public string? TypedWords { get; init; }
}
