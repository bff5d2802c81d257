using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Teams;

/// <summary>What a member's page about their own sign-in shows.</summary>
public sealed record OwnSignInView
{
    /// <summary>What colleagues call the person.</summary>
    public required string Name { get; init; }

    /// <summary>The team whose desk is open.</summary>
    public required TeamKey Team { get; init; }

    /// <summary>The passkeys.</summary>
    public required IReadOnlyList<Passkey> Passkeys { get; init; }

    /// <summary>Other teams that the person is in, with their names.</summary>
    public required IReadOnlyList<(TeamKey Key, string Name)> Others { get; init; }

    /// <summary>What became of the last command: <c>klart</c> or <c>sista</c>.</summary>
    public string? Answer { get; init; }

    /// <summary>What was typed.</summary>
    public string? Typed { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];
}
