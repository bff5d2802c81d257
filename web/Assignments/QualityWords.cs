using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Pictograms;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>Words and pictures for what a place offers.</summary>
public sealed class QualityWords(Texts texts, CityVocabulary city)
{
    /// <summary>What tells most about a place, first: chosen with the seeds' wishes in mind.</summary>
    private static readonly ImmutableArray<QualityId> ToldFirst =
    [
        new("bringSupporter"), DerivedQualities.NoReading, new("ownPace"), new("comeAndGo"),
        DerivedQualities.SoberPlace, DerivedQualities.ComeAsYouAre, new("mealOrCoffee"), new("quietSpace"),
        new("lowNoise"), new("busTicket"), new("pickup"), new("introVisit"), new("wheelchair"),
        DerivedQualities.BasicSwedishOk, new("supervisorOnSite"),
    ];

    /// <summary>Every quality of the city, supports first.</summary>
    public ImmutableArray<QualityId> All { get; } =
    [
        .. city.Supports.Select(support => support.Id),
        .. city.Accessibility.Select(access => access.Id),
        .. city.Derived.Select(derived => derived.Id),
    ];

    /// <summary>The whole words, as the city says them.</summary>
    public string Name(QualityId quality) => city.Called(quality);

    /// <summary>A few words, for a card.</summary>
    public string Brief(QualityId quality) =>
        Texts.Has($"Facts.{quality}") ? texts[$"Facts.{quality}"] : Name(quality);

    /// <summary>The quality's pictogram.</summary>
    public static string Picture(QualityId quality)
    {
        var name = quality.Value switch
        {
            "noReading" => "support-pictureInstructions",
            "basicSwedishOk" => "ui-language",
            "lowContact" => "support-quietSpace",
            var id => new[] { $"support-{id}", $"accessibility-{id}", $"house-{id}" }
                .FirstOrDefault(PictogramNames.All.Contains),
        };
        return name ?? "ui-info";
    }

    /// <summary>What a card says of a place, most telling first.</summary>
    public IReadOnlyList<Fact> Facts(AssignmentDetails details) =>
    [
        .. ToldFirst.Where(quality => Qualities.Has(details, quality))
            .Select(quality => new Fact(Picture(quality), Brief(quality))),
    ];

    /// <summary>Everything a place offers, in whole words.</summary>
    public IReadOnlyList<Fact> Everything(AssignmentDetails details) =>
    [
        .. ToldFirst.Union(All).Where(quality => Qualities.Has(details, quality))
            .Select(quality => new Fact(Picture(quality), Name(quality))),
    ];
}
