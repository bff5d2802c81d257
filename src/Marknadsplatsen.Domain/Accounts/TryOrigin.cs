using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>Where a try to sign in comes from, as keyed hashes of the day that nobody can turn back.</summary>
/// <param name="Network">The network; null where networks are not told apart.</param>
/// <param name="Browser">
/// The browser, when somebody with a card or a contact way has been in it; else null.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("mp.TryOrigin")]
public sealed record TryOrigin(
    [property: Id(0), JsonPropertyName("network")] string? Network,
    [property: Id(1), JsonPropertyName("browser")] string? Browser = null);
