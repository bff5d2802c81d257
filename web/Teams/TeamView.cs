using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Teams;

/// <summary>What the page with a team's people shows.</summary>
public sealed record TeamView
{
    /// <summary>Whose: an association's name, or null for the coordinators.</summary>
    public string? Association { get; init; }

    /// <summary>Everybody.</summary>
    public required IReadOnlyList<TeamMember> Members { get; init; }

    /// <summary>Invitations that can still be used.</summary>
    public required IReadOnlyList<Invitation> Invitations { get; init; }

    /// <summary>The one who looks.</summary>
    public required MemberId Self { get; init; }

    /// <summary>The path of the page.</summary>
    public required string Path { get; init; }

    /// <summary>The link that was just made; shown once.</summary>
    public string? Link { get; init; }

    /// <summary>For whom it is.</summary>
    public string? LinkName { get; init; }

    /// <summary>What became of the last command: <c>klart</c> or <c>agare</c>.</summary>
    public string? Answer { get; init; }

    /// <summary>What was typed.</summary>
    public string? TypedName { get; init; }

    /// <summary>What was chosen.</summary>
    public TeamRole TypedRole { get; init; } = TeamRole.Host;

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];
}
