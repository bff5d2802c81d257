using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Marks;

/// <summary>What the panel's page shows.</summary>
public sealed record DeskMarkView
{
    /// <summary>Who reads it.</summary>
    public required MemberId Reader { get; init; }

    /// <summary>Whether the reader has a seat.</summary>
    public bool IsInPanel { get; init; }

    /// <summary>Whether the reader gives others their seats.</summary>
    public bool IsOwner { get; init; }

    /// <summary>What waits first, by its date, then the marks that are held.</summary>
    public IReadOnlyList<HostMark> Marks { get; init; } = [];

    /// <summary>How soon each association that asks has answered people.</summary>
    public IReadOnlyDictionary<AssociationId, AnswerCounts> Answers { get; init; } =
        new Dictionary<AssociationId, AnswerCounts>();

    /// <summary>Everybody at the desk, and whether they sit for the user council.</summary>
    public IReadOnlyList<(TeamMember Member, bool IsInCouncil)> People { get; init; } = [];

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>Whose words came back; null when none did.</summary>
    public string? TypedId { get; init; }

    /// <summary>The words as typed.</summary>
    public string? TypedWords { get; init; }
}
