using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// A person's answers to the six questions. Every answer may be missing, and a missing answer excludes nothing.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MatchProfile")]
public sealed record MatchProfile
{
    /// <summary>At most three; empty means unanswered.</summary>
    [Id(0)]
    [JsonPropertyName("interests")]
    public ImmutableArray<CategoryId> Interests { get; init; } = [];

    /// <summary>Empty means unanswered.</summary>
    [Id(1)]
    [JsonPropertyName("timeOfDay")]
    public ImmutableArray<TimeBucket> TimeOfDay { get; init; } = [];

    /// <summary>The person's own ceiling in hours a week, above 0.</summary>
    [Id(2)]
    [JsonPropertyName("maxHoursPerWeek")]
    public double? MaxHoursPerWeek { get; init; }

    /// <summary>Where the person starts from.</summary>
    [Id(3)]
    [JsonPropertyName("area")]
    public AreaId? Area { get; init; }

    /// <summary>How far the person goes, in kilometres, above 0. Counts only with an area.</summary>
    [Id(4)]
    [JsonPropertyName("maxKm")]
    public double? MaxKm { get; init; }

    /// <summary>What the place must offer.</summary>
    [Id(5)]
    [JsonPropertyName("mustHave")]
    public ImmutableArray<QualityId> MustHave { get; init; } = [];

    /// <summary>What the place may well offer.</summary>
    [Id(6)]
    [JsonPropertyName("niceToHave")]
    public ImmutableArray<QualityId> NiceToHave { get; init; } = [];

    /// <summary>Languages the person speaks; empty means unanswered.</summary>
    [Id(7)]
    [JsonPropertyName("languages")]
    public ImmutableArray<LanguageCode> Languages { get; init; } = [];

    /// <summary>Whether work training and jobs are wanted too.</summary>
    [Id(8)]
    [JsonPropertyName("openToWorkSteps")]
    public bool OpenToWorkSteps { get; init; }

    /// <summary>Asked only when a driving task is opened.</summary>
    [Id(9)]
    [JsonPropertyName("hasDrivingLicence")]
    public bool? HasDrivingLicence { get; init; }

    /// <summary>A house rule the person stays away from, or null.</summary>
    [Id(10)]
    [JsonPropertyName("avoidHouse")]
    public HouseRule? AvoidHouse { get; init; }

    /// <summary>Whether the five answers that shape a list are all missing (the other fields do not count).</summary>
    [JsonIgnore]
    public bool IsEmpty =>
        Interests.IsEmpty && TimeOfDay.IsEmpty && Area is null && MustHave.IsEmpty && NiceToHave.IsEmpty;

    /// <summary>The most interests a person can choose (DOMAIN section 5, the six questions).</summary>
    public const int InterestCountMax = 3;
}
