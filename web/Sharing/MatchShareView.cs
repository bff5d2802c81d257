using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Participants;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>What the page shows where a person lets a support person follow one match.</summary>
public sealed record MatchShareView
{
    /// <summary>Which.</summary>
    public required AssignmentId Assignment { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>How it stands with it; null while there is nothing to follow.</summary>
    public EngagementView? Engagement { get; init; }

    /// <summary>Who follows it now.</summary>
    public ImmutableArray<ShareGrant> Cards { get; init; } = [];

    /// <summary>The id of a form that comes back.</summary>
    public CommandId? Command { get; init; }

    /// <summary>Who, as chosen.</summary>
    public string? Who { get; init; }

    /// <summary>What was ticked.</summary>
    public ImmutableArray<string> Chosen { get; init; } = [];

    /// <summary>How long, as chosen.</summary>
    public string? Days { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];
}
