using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>How many people one coordinator is there for.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Caseload")]
public sealed record Caseload
{
    /// <summary>
    /// More people than this are warned about: the fidelity scale IPS-25 has 20 for each specialist (DOMAIN section
    /// 4.1).
    /// </summary>
    public const int PersonCountMax = 20;

    /// <summary>What the coordinator is called at work.</summary>
    [Id(0)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Those whose coordinator it is.</summary>
    [Id(1)]
    [JsonPropertyName("ownCount")]
    public int OwnCount { get; init; }

    /// <summary>Those whose deputy it is, or whose coordinator it was and still is there for.</summary>
    [Id(2)]
    [JsonPropertyName("otherCount")]
    public int OtherCount { get; init; }

    /// <summary>Whose account it is: two may be called the same. Null in older records.</summary>
    [Id(3)]
    [JsonPropertyName("member")]
    public MemberId? Member { get; init; }

    /// <summary>Whether it is more than one can be there for.</summary>
    [JsonIgnore]
    public bool IsTooLarge => OwnCount > PersonCountMax;
}
