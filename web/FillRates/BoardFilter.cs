using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>
/// What a coordinator has chosen to look at, one value at most of each dimension. It is all in the address, so that the
/// back button, a bookmark and a browser without scripts do the same.
/// </summary>
public sealed record BoardFilter
{
    /// <summary>Begins the names of groups of a selection, so that figures of the whole are not put there.</summary>
    public const string Prefix = "chosen/";

    /// <summary>The name in the address of an association.</summary>
    public const string AssociationName = "association";

    /// <summary>Nothing chosen.</summary>
    public static readonly BoardFilter All = new();

    public AreaId? Area { get; init; }

    public AssociationId? Association { get; init; }

    public StepLevel? Step { get; init; }

    public CategoryId? Category { get; init; }

    public TimeBucket? Time { get; init; }

    /// <summary>Whether everything is shown.</summary>
    public bool IsEmpty => this == All;

    /// <summary>Whether a card is in the selection.</summary>
    public bool Lets(AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return (Area is null || card.Details.Area == Area)
            && (Association is not { } host || card.IsHostedBy(host))
            && (Step is null || card.Details.Step == Step)
            && (Category is null || card.Details.Category == Category)
            && (Time is not { } time || TimeBucketSet.Of(card.Details).Contains(time));
    }

    /// <summary>The same selection without one dimension.</summary>
    public BoardFilter Without(BoardDimension dimension) => dimension switch
    {
        BoardDimension.Area => this with { Area = null },
        BoardDimension.Association => this with { Association = null },
        BoardDimension.Step => this with { Step = null },
        BoardDimension.Category => this with { Category = null },
        _ => this with { Time = null },
    };

    /// <summary>Whether something of the dimension is chosen.</summary>
    public bool Has(BoardDimension dimension) => this != Without(dimension);

    /// <summary>The address that shows the selection.</summary>
    public string Href(string path = BoardEndpoints.Path)
    {
        (string Name, string? Value)[] chosen =
        [
            (CatalogQuery.Area, Area?.Value),
            (AssociationName, Association?.Value),
            (CatalogQuery.Step, Step is { } step ? ApiNames<StepLevel>.Of(step) : null),
            (CatalogQuery.Category, Category?.Value),
            (CatalogQuery.TimeOfDay, Time is { } time ? ApiNames<TimeBucket>.Of(time) : null),
        ];
        var query = string.Join('&', chosen.Where(each => each.Value is not null)
            .Select(each => $"{each.Name}={Uri.EscapeDataString(each.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>
    /// What the address says; null when it names something that there is not, so that nobody takes the whole for a
    /// part.
    /// </summary>
    public static BoardFilter? Read(IQueryCollection query, CityVocabulary city, FigureSnapshot figures)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(city);
        ArgumentNullException.ThrowIfNull(figures);
        var filter = new BoardFilter
        {
            Area = One(CatalogQuery.Area) is { } area ? new AreaId(area) : null,
            Association = One(AssociationName) is { } association ? new AssociationId(association) : null,
            Step = ApiNames<StepLevel>.TryParse(One(CatalogQuery.Step), out var step) ? step : null,
            Category = One(CatalogQuery.Category) is { } category ? new CategoryId(category) : null,
            Time = ApiNames<TimeBucket>.TryParse(One(CatalogQuery.TimeOfDay), out var time) ? time : null,
        };
        var isKnown = (filter.Area is not { } inArea || city.Area(inArea) is not null)
            && (filter.Category is not { } about || city.Name(about) is not null)
            && (filter.Association is not { } host
                || figures.CardById.Values.Any(card => card.IsHostedBy(host)))
            && (filter.Step is null) == (One(CatalogQuery.Step) is null)
            && (filter.Time is null) == (One(CatalogQuery.TimeOfDay) is null);
        return isKnown ? filter : null;

        string? One(string name) => query[name].FirstOrDefault(value => !string.IsNullOrEmpty(value));
    }
}
