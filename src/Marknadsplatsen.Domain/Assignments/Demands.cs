using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What the assignment asks of a person. Legal demands are told, never used to hide (DOMAIN 6.2).</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Demands")]
public sealed record Demands
{
    /// <summary>Reading.</summary>
    [Id(0)]
    [JsonPropertyName("reading")]
    public ReadingDemand Reading { get; init; }

    /// <summary>Swedish.</summary>
    [Id(1)]
    [JsonPropertyName("swedish")]
    public SwedishDemand Swedish { get; init; }

    /// <summary>Weight.</summary>
    [Id(2)]
    [JsonPropertyName("physical")]
    public PhysicalDemand Physical { get; init; }

    /// <summary>New people.</summary>
    [Id(3)]
    [JsonPropertyName("peopleContact")]
    public ContactDemand PeopleContact { get; init; }

    /// <summary>A computer is used.</summary>
    [Id(4)]
    [JsonPropertyName("computer")]
    public bool Computer { get; init; }

    /// <summary>Outdoors.</summary>
    [Id(5)]
    [JsonPropertyName("outdoors")]
    public bool Outdoors { get; init; }

    /// <summary>A driving licence is needed.</summary>
    [Id(6)]
    [JsonPropertyName("drivingLicence")]
    public bool DrivingLicence { get; init; }

    /// <summary>A register extract is shown before the start (lag 2013:852). Only that it was shown is kept.</summary>
    [Id(7)]
    [JsonPropertyName("registerExtract")]
    public bool RegisterExtract { get; init; }

    /// <summary>A promise not to tell is made before the start.</summary>
    [Id(8)]
    [JsonPropertyName("confidentialityPledge")]
    public bool ConfidentialityPledge { get; init; }

    /// <summary>Own experience is welcome.</summary>
    [Id(9)]
    [JsonPropertyName("ownExperienceValued")]
    public bool OwnExperienceValued { get; init; }

    /// <summary>The least age in years, or null.</summary>
    [Id(10)]
    [JsonPropertyName("minAge")]
    public int? MinAge { get; init; }

    /// <summary>One needs to have done something like it before.</summary>
    [Id(11)]
    [JsonPropertyName("experienceNeeded")]
    public bool ExperienceNeeded { get; init; }

    /// <summary>
    /// Nobody needs to have done it before: so unless the host says otherwise (DOMAIN section 1 row 75). What somebody
    /// has done is never asked.
    /// </summary>
    [JsonIgnore]
    public bool NoExperienceNeeded => !ExperienceNeeded;
}
