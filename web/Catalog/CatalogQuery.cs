using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Catalog;

/// <summary>A search as the address line tells it. The page and the API share the names.</summary>
internal sealed record CatalogQuery(CatalogFilter Filter, int Page, int PageSize)
{
    public const string Category = "category";
    public const string Area = "area";
    public const string TimeOfDay = "timeOfDay";
    public const string Step = "stepLevel";
    public const string Language = "language";
    public const string MustHave = "mustHave";
    public const string Text = "text";
    public const string PageNumber = "page";
    public const string Size = "pageSize";

    private static readonly ImmutableArray<string> Names =
        [Category, Area, TimeOfDay, Step, Language, MustHave, Text, PageNumber, Size];

    /// <summary>
    /// Reads a search; what cannot be used is told in <paramref name="problems"/> and left out. An empty value is what
    /// a form sends for "all", and asks for nothing.
    /// </summary>
    public static CatalogQuery Read(IQueryCollection query, CityVocabulary city, InputProblems problems)
    {
        foreach (var name in query.Keys.Where(name => !Names.Contains(name, StringComparer.Ordinal)))
        {
            problems.Add(
                InputProblems.Echo(name),
                $"There is no filter '{InputProblems.Echo(name)}'; there are {string.Join(", ", Names)}.");
        }

        var filter = new CatalogFilter
        {
            Categories = problems.Ids<CategoryId>(
                Category, Values(query, Category), "category", id => city.Name(id) is not null),
            Areas = problems.Ids<AreaId>(Area, Values(query, Area), "area", id => city.Area(id) is not null),
            TimeOfDay = problems.Names<TimeBucket>(TimeOfDay, Values(query, TimeOfDay), "time of day"),
            Steps = problems.Names<StepLevel>(Step, Values(query, Step), "step"),
            Languages = problems.Ids<LanguageCode>(
                Language, Values(query, Language), "language", id => city.Name(id) is not null),
            MustHave = problems.Ids<QualityId>(
                MustHave, Values(query, MustHave), "quality", id => city.Name(id) is not null),
            Text = TextFrom(query, problems),
        };
        return new CatalogQuery(
            filter,
            Number(query, PageNumber, 1, CatalogSearch.PageMax, problems),
            Number(query, Size, CatalogSearch.PageSizeDefault, CatalogSearch.PageSizeMax, problems));
    }

    private static string[] Values(IQueryCollection query, string name) =>
        [.. query[name].Where(value => !string.IsNullOrEmpty(value)).Select(value => value!)];

    private static string TextFrom(IQueryCollection query, InputProblems problems)
    {
        var text = string.Join(' ', Values(query, Text));
        if (text.Length <= CatalogFilter.TextLengthMax)
        {
            return text;
        }

        problems.Add(Text, $"At most {CatalogFilter.TextLengthMax} characters.");
        return "";
    }

    private static int Number(IQueryCollection query, string name, int missing, int most, InputProblems problems)
    {
        var values = Values(query, name);
        if (values.Length == 0)
        {
            return missing;
        }

        if (values.Length == 1
            && int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= most)
        {
            return number;
        }

        problems.Add(name, $"One whole number from 1 to {most}.");
        return missing;
    }
}
