using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Teams;

/// <summary>What the page where associations and coordinators sign in shows.</summary>
public sealed record DeskSignInView
{
    /// <summary>Where the person wanted to go, on this site; null for the team's own page.</summary>
    public string? Back { get; init; }

    /// <summary>The form that was sent when the sign-in had ended, encrypted; null when there is none.</summary>
    public string? Draft { get; init; }

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];
}
