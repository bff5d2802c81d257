using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>The answers to <see cref="JoinTeam"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.JoinOutcome")]
public abstract record JoinOutcome
{
    private JoinOutcome()
    {
    }

    /// <summary>The person is a member, with this role.</summary>
    /// <param name="Role">What they may do.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.JoinOutcome.Joined")]
    public sealed record Joined([property: Id(0), JsonPropertyName("role")] TeamRole Role) : JoinOutcome;

    /// <summary>Refused, in one answer: unknown, withdrawn, used by another, or ended.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.JoinOutcome.Refused")]
    public sealed record Refused : JoinOutcome;

    /// <summary>Refused: the team has as many members as it can.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.JoinOutcome.Full")]
    public sealed record Full : JoinOutcome;
}
