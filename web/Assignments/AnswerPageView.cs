using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Web.Participants;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>What the page after a tap shows.</summary>
public sealed record AnswerPageView
{
    public required AssignmentId Assignment { get; init; }

    public required string Title { get; init; }

    /// <summary>Null when it is no longer open.</summary>
    public required AssignmentCard? Card { get; init; }

    public required AnswerCode Code { get; init; }

    public required EngagementView? Engagement { get; init; }

    /// <summary>What the association tells those who have a place; null for everybody else.</summary>
    public string? Greeting { get; init; }

    public required bool IsSaved { get; init; }

    public required bool IsTaken { get; init; }

    /// <summary>Whether the person takes part, waits or has a place held.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether the person waits for a place although one is free, because nobody has confirmed them.</summary>
    public required bool WaitsForCard { get; init; }

    /// <summary>Whether a card is what helps.</summary>
    public bool NeedsCard => WaitsForCard || Code is AnswerCode.ConfirmFirst or AnswerCode.ManyFromHere;

    /// <summary>Whether the person waits while nothing is free.</summary>
    public bool IsInFullQueue => IsOpen && !IsTaken && Engagement is { CanConfirm: false }
        && Card is { Details.IsWork: false, PlacesWord: PlacesWord.Full };
}
