using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Web.Api;

/// <summary>Answers to the six questions as the API takes them.</summary>
public sealed record MatchQuestionProfile
{
    /// <summary>Categories.</summary>
    [Description("Ids of categories, at most three.")]
    [MaxLength(MatchProfile.InterestCountMax)]
    public IReadOnlyList<string?>? Interests { get; init; }

    /// <summary>Time buckets.</summary>
    [Description("morning, afternoon, evening, weekend.")]
    public IReadOnlyList<string?>? TimeOfDay { get; init; }

    /// <summary>A ceiling.</summary>
    [Description("At most so many hours a week, above 0.")]
    public double? MaxHoursPerWeek { get; init; }

    /// <summary>Where from.</summary>
    [Description("Id of the area the person starts from.")]
    public string? Area { get; init; }

    /// <summary>How far.</summary>
    [Description("At most so many kilometres away, above 0. Counts only with an area.")]
    public double? MaxKm { get; init; }

    /// <summary>Musts.</summary>
    [Description("Ids of qualities the place must have: supports, accessibility or derived.")]
    public IReadOnlyList<string?>? MustHave { get; init; }

    /// <summary>Wishes.</summary>
    [Description("Ids of qualities the place may well have.")]
    public IReadOnlyList<string?>? NiceToHave { get; init; }

    /// <summary>Languages.</summary>
    [Description("Codes of languages the person speaks. An empty list means unanswered.")]
    public IReadOnlyList<string?>? Languages { get; init; }

    /// <summary>Work too.</summary>
    [Description("Whether work training and jobs are wanted too. Default: false.")]
    public bool? OpenToWorkSteps { get; init; }

    /// <summary>Licence.</summary>
    [Description("Whether the person has a driving licence; only false excludes anything.")]
    public bool? HasDrivingLicence { get; init; }

    /// <summary>Not used yet.</summary>
    [Description("Only null for now.")]
    public object? AvoidHouse { get; init; }
}
