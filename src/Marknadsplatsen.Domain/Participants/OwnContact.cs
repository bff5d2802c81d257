using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>
/// A way by which messages reach a person. Where it leads is encrypted with a key outside the store: a copy of the
/// store alone reaches nobody.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.OwnContact")]
public sealed record OwnContact
{
    /// <summary>E-mail or text message.</summary>
    [Id(0)]
    [JsonPropertyName("kind")]
    public ContactKind Kind { get; init; }

    /// <summary>The account that it opens.</summary>
    [Id(1)]
    [JsonPropertyName("account")]
    public AccountKey Account { get; init; }

    /// <summary>The address or number, encrypted for this person only, in base 64.</summary>
    [Id(2)]
    [JsonPropertyName("sealed")]
    public required string Sealed { get; init; }

    /// <summary>Since when; set when it is kept.</summary>
    [Id(3)]
    [JsonPropertyName("sinceUtc")]
    public DateTimeOffset SinceUtc { get; init; }
}
