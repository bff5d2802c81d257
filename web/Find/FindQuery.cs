using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Marknadsplatsen.Web.Find;

/// <summary>
/// A search as a person typed it in the form or the address line. What cannot be used is left out of the filter, told
/// in <see cref="Errors"/>, and kept as it was typed.
/// </summary>
public sealed record FindQuery
{
    /// <summary>Values of one filter that are read: chosen, more than any list of choices is long.</summary>
    public const int ValueCountMax = 60;

    private const int EchoLengthMax = 40;

    public required CatalogFilter Filter { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The words in the search box, also when they are too many to look for.</summary>
    public string Typed { get; init; } = "";

    public ImmutableArray<FormError> Errors { get; init; } = [];

    /// <summary>How many filters are on, the text apart.</summary>
    public int ChosenCount => Filter.Categories.Length + Filter.Areas.Length + Filter.TimeOfDay.Length
        + Filter.Steps.Length + Filter.Languages.Length + Filter.MustHave.Length;

    /// <summary>The whole search as one text, the same only for the same search.</summary>
    public string ToContent() => $"{SearchMemory.KeyOf(Filter)}\n{Typed}";

    public bool AsksForNothing => ChosenCount == 0 && Filter.Text.Length == 0;

    public static FindQuery Read(IQueryCollection query, CityVocabulary city, Texts texts)
    {
        var errors = ImmutableArray.CreateBuilder<FormError>();
        var typed = string.Join(' ', query[CatalogQuery.Text].Where(text => !string.IsNullOrWhiteSpace(text))).Trim();
        if (typed.Length > CatalogFilter.TextLengthMax)
        {
            errors.Add(new FormError(CatalogQuery.Text, texts["Find.Wrong.text", CatalogFilter.TextLengthMax]));
        }

        var filter = new CatalogFilter
        {
            Text = typed.Length > CatalogFilter.TextLengthMax ? "" : typed,
            TimeOfDay = Read<TimeBucket>(CatalogQuery.TimeOfDay, ApiNames<TimeBucket>.TryParse),
            Categories = Read(CatalogQuery.Category, Known<CategoryId>(id => city.Name(id) is not null)),
            Areas = Read(CatalogQuery.Area, Known<AreaId>(id => city.Area(id) is not null)),
            Steps = Read<StepLevel>(CatalogQuery.Step, ApiNames<StepLevel>.TryParse),
            Languages = Read(CatalogQuery.Language, Known<LanguageCode>(id => city.Name(id) is not null)),
            MustHave = Read(CatalogQuery.MustHave, Known<QualityId>(id => city.Name(id) is not null)),
        };
        var page = ReadPage(query, texts, errors);
        return new FindQuery { Filter = filter, Page = page, Typed = typed, Errors = errors.ToImmutable() };

        ImmutableArray<T> Read<T>(string name, TryRead<T> tryRead)
        {
            var values = ImmutableArray.CreateBuilder<T>();
            foreach (var text in query[name].Where(text => !string.IsNullOrEmpty(text)).Distinct().Take(ValueCountMax))
            {
                if (tryRead(text, out var value))
                {
                    values.Add(value);
                }
                else
                {
                    errors.Add(new FormError(name, texts[$"Find.Wrong.{name}", Echo(text)]));
                }
            }

            return values.ToImmutable();
        }
    }

    /// <summary>The address of this search, on another page or with another filter.</summary>
    public string Href(int page = 1, CatalogFilter? filter = null)
    {
        var wanted = filter ?? Filter;
        var pairs = new List<KeyValuePair<string, string?>>();
        Add(CatalogQuery.Text, wanted.Text.Length > 0 ? [wanted.Text] : []);
        Add(CatalogQuery.TimeOfDay, wanted.TimeOfDay.Select(ApiNames<TimeBucket>.Of));
        Add(CatalogQuery.Category, wanted.Categories.Select(id => id.Value));
        Add(CatalogQuery.Area, wanted.Areas.Select(id => id.Value));
        Add(CatalogQuery.Step, wanted.Steps.Select(ApiNames<StepLevel>.Of));
        Add(CatalogQuery.Language, wanted.Languages.Select(id => id.Value));
        Add(CatalogQuery.MustHave, wanted.MustHave.Select(id => id.Value));
        Add(CatalogQuery.PageNumber, page > 1 ? [page.ToString(CultureInfo.InvariantCulture)] : []);
        return QueryHelpers.AddQueryString(FindEndpoints.Path, pairs);

        void Add(string name, IEnumerable<string> values) =>
            pairs.AddRange(values.Select(value => KeyValuePair.Create(name, (string?)value)));
    }

    private static TryRead<TId> Known<TId>(Func<TId, bool> isKnown)
        where TId : struct, ITextId<TId> =>
        (string? text, out TId value) => TId.TryParse(text, null, out value) && isKnown(value);

    private static int ReadPage(IQueryCollection query, Texts texts, ImmutableArray<FormError>.Builder errors)
    {
        var text = query[CatalogQuery.PageNumber].FirstOrDefault(value => !string.IsNullOrEmpty(value));
        if (text is null)
        {
            return 1;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && page is >= 1 and <= CatalogSearch.PageMax)
        {
            return page;
        }

        errors.Add(new FormError("lista", texts["Find.Wrong.page", Echo(text)]));
        return 1;
    }

    private static string Echo(string? text) =>
        text is { Length: > EchoLengthMax } ? text[..EchoLengthMax] + "…" : text ?? "";

    private delegate bool TryRead<T>(string? text, out T value);
}
