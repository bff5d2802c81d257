using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>What is known of one handle: what opens it, and who has failed to.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AccountState")]
public sealed record AccountState
{
    /// <summary>The card with this name, or null.</summary>
    [Id(0)]
    [JsonPropertyName("card")]
    public CardCredential? Card { get; init; }

    /// <summary>Failed tries; kept for names that no card has as well, so that both answer alike.</summary>
    [Id(1)]
    [JsonPropertyName("attempts")]
    public Attempts Attempts { get; init; } = Attempts.None;

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>Whose e-mail address or number it is, or null when it is nobody's, or a card's name.</summary>
    [Id(3)]
    [JsonPropertyName("contact")]
    public ContactCredential? Contact { get; init; }

    /// <summary>Codes that browsers wait for, oldest first, at most three; for nobody's handles as well.</summary>
    [Id(4)]
    [JsonPropertyName("codes")]
    public ImmutableArray<SentCode> Codes { get; init; } = [];

    /// <summary>How often codes were asked for.</summary>
    [Id(5)]
    [JsonPropertyName("asks")]
    public Asks Asks { get; init; } = Asks.None;
}
