using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>A coordinator whom a person has: what they are called at work, and since when.</summary>
/// <param name="Name">1 to 60 characters.</param>
/// <param name="SinceUtc">Since when.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.SupportContact")]
public sealed record SupportContact(
    [property: Id(0), JsonPropertyName("name")] string Name,
    [property: Id(1), JsonPropertyName("sinceUtc")] DateTimeOffset SinceUtc)
{
    /// <summary>Whose account it is: two may be called the same. Null in older records.</summary>
    [Id(2)]
    [JsonPropertyName("member")]
    public MemberId? Member { get; init; }

    /// <summary>Whether it is this one, by the account where that is known and else by the name.</summary>
    public bool Is(MemberId? member, string? name) => Member is { } own ? own == member : Name == name;
}
