using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>Makes a code for the browser that asks. The code itself never leaves the request that drew it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AskCode")]
public sealed record AskCode
{
    /// <summary>The keyed hash of what the browser carries; the same one again makes no second code.</summary>
    [Id(0)]
    [JsonPropertyName("ask")]
    public required string Ask { get; init; }

    /// <summary>What the same browser carried before, whose code ends now; or null.</summary>
    [Id(1)]
    [JsonPropertyName("replaces")]
    public string? Replaces { get; init; }

    /// <summary>The keyed hash of the code, in base 64.</summary>
    [Id(2)]
    [JsonPropertyName("proof")]
    public required string Proof { get; init; }
}
