using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Desk;

/// <summary>What the coordinators' page of those who wait shows.</summary>
public sealed record DeskView
{
    /// <summary>The queue and how long each is.</summary>
    public required DeskList List { get; init; }

    /// <summary>How much else waits for the coordinators, by sort.</summary>
    public required WaitingPage Waiting { get; init; }

    /// <summary>Its rows on this page.</summary>
    public required IReadOnlyList<DeskRowView> Rows { get; init; }

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>The row whose date came back; null when none did.</summary>
    public string? TypedReference { get; init; }

    /// <summary>The date as typed.</summary>
    public string? TypedDate { get; init; }
}
