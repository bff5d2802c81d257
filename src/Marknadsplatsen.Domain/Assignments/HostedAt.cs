using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// The place of somebody else that an assignment is at. What is answered about the place, and the part of the city, is
/// about this one.
/// </summary>
/// <param name="Kind">What sort of place.</param>
/// <param name="Name">
/// What the place is called, 1 to <see cref="HostedAt.NameLengthMax"/> characters, or null. A place, never a person
/// (DOMAIN section 1 row 2).
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("mp.HostedAt")]
public sealed record HostedAt(
    [property: Id(0), JsonPropertyName("kind")] HostedAtKind Kind,
    [property: Id(1), JsonPropertyName("name")] string? Name = null)
{
    /// <summary>The longest name.</summary>
    public const int NameLengthMax = 60;

    /// <summary>Whether it can be posted.</summary>
    [JsonIgnore]
    public bool IsRight => Enum.IsDefined(Kind) && Name is null or { Length: >= 1 and <= NameLengthMax };
}
