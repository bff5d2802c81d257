using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>The answers to <see cref="InviteMember"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.InviteOutcome")]
public abstract record InviteOutcome
{
    private InviteOutcome()
    {
    }

    /// <summary>The invitation opens the team until then.</summary>
    /// <param name="EndsAtUtc">From when it opens nothing.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.InviteOutcome.Invited")]
    public sealed record Invited(
        [property: Id(0), JsonPropertyName("endsAtUtc")] DateTimeOffset EndsAtUtc) : InviteOutcome;

    /// <summary>Refused: only an owner invites, and the installation only a first one.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.InviteOutcome.NotAllowed")]
    public sealed record NotAllowed : InviteOutcome;

    /// <summary>Refused: the team is full, or too many invitations are open.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.InviteOutcome.TooMany")]
    public sealed record TooMany : InviteOutcome;
}
