using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>What the page of share cards shows.</summary>
public sealed record ShareFormView
{
    /// <summary>Something is stored about whoever looks; only then is there anything to share.</summary>
    public required bool IsKnown { get; init; }

    /// <summary>The cards that last.</summary>
    public required ImmutableArray<ShareGrant> Cards { get; init; }

    /// <summary>What the matches are called that cards are about.</summary>
    public ImmutableDictionary<AssignmentId, string> Titles { get; init; } =
        ImmutableDictionary<AssignmentId, string>.Empty;

    /// <summary>The id of a form that comes back.</summary>
    public CommandId? Command { get; init; }

    /// <summary>To whom, as typed.</summary>
    public string? To { get; init; }

    /// <summary>What was ticked.</summary>
    public ImmutableArray<string> Chosen { get; init; } = [];

    /// <summary>How long, as chosen.</summary>
    public string? Days { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>What the match is called that a card is about; null for a card about the person.</summary>
    public string? TitleOf(ShareGrant card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Assignment is { } assignment ? Titles.GetValueOrDefault(assignment) : null;
    }
}
