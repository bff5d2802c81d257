using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>The answers to <see cref="IssueCard"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.IssueOutcome")]
public abstract record IssueOutcome
{
    private IssueOutcome()
    {
    }

    /// <summary>The card is the participant's only card, and the participant is confirmed.</summary>
    /// <param name="Replaced">The account of the card that no longer opens anything, or null.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.IssueOutcome.Issued")]
    public sealed record Issued([property: Id(0), JsonPropertyName("replaced")] AccountKey? Replaced) : IssueOutcome;

    /// <summary>Refused: another card has this name. Draw again.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.IssueOutcome.NameTaken")]
    public sealed record NameTaken : IssueOutcome;
}
