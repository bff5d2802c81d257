namespace Marknadsplatsen.Domain.Teams;

/// <summary>The answers to <see cref="ChangeMember"/> and to withdrawing an invitation.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TeamOutcome")]
public abstract record TeamOutcome
{
    private TeamOutcome()
    {
    }

    /// <summary>It is so now, or was so already.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.TeamOutcome.Changed")]
    public sealed record Changed : TeamOutcome;

    /// <summary>Refused: a team keeps at least one owner.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.TeamOutcome.LastOwner")]
    public sealed record LastOwner : TeamOutcome;

    /// <summary>Refused: only an owner changes others. Everybody may take themselves out.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.TeamOutcome.NotAllowed")]
    public sealed record NotAllowed : TeamOutcome;
}
