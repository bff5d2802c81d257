using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Questions;

/// <summary>Reads one question's form into the answers. Everything that is wrong is told; nothing is guessed.</summary>
internal sealed class AnswerReader(
    CityVocabulary city,
    Texts texts,
    Func<string, IReadOnlyList<string>> chosen)
{
    /// <summary>The longest way asked about, in kilometres: chosen, across the municipality and back.</summary>
    public const double KmMax = 100;

    private const int EchoLengthMax = 40;

    private readonly List<FormError> errors = [];

    public IReadOnlyList<FormError> Errors => errors;

    /// <summary>The answers after this question; the other questions' answers are as before.</summary>
    public Answers Read(Question question, Answers before) => question switch
    {
        Question.Interests => before with { Interests = Interests() },
        Question.TimeOfDay => before with { TimeOfDay = Names<TimeBucket>(AnswerFields.Times) },
        Question.HowMuch => before with
        {
            HowMuch = One<HowMuch>(AnswerFields.HowMuch),
            UnderTenHours = chosen(AnswerFields.UnderTen).Contains(AnswerFields.Yes),
        },
        Question.Where => before with { Area = Area(), MaxKm = Km() },
        Question.Qualities => Qualities(before),
        Question.Contact => before with
        {
            Contact = One<ContactWay>(AnswerFields.Contact),
            Languages = Ids<LanguageCode>(AnswerFields.Languages, id => city.Name(id) is not null),
        },
        _ => throw new System.Diagnostics.UnreachableException($"No form for {question}."),
    };

    private ImmutableArray<CategoryId> Interests()
    {
        var interests = Ids<CategoryId>(
            AnswerFields.Interests, id => city.Name(id) is not null, AnswerFields.DoNotKnow);
        if (interests.Length > MatchProfile.InterestCountMax)
        {
            errors.Add(new(AnswerFields.Interests, texts["Questions.Wrong.Many", MatchProfile.InterestCountMax]));
        }

        return interests;
    }

    private Answers Qualities(Answers before)
    {
        var must = Ids<QualityId>(AnswerFields.Must, id => city.Name(id) is not null);
        var nice = Ids<QualityId>(AnswerFields.Nice, id => city.Name(id) is not null);
        // What the place must have, it need not also have gladly.
        return before with { MustHave = must, NiceToHave = [.. nice.Except(must)] };
    }

    private AreaId? Area()
    {
        var areas = Ids<AreaId>(AnswerFields.Area, id => city.Area(id) is not null);
        return areas.IsEmpty ? null : areas[0];
    }

    private double? Km()
    {
        var typed = (chosen(AnswerFields.Km) is [var first, ..] ? first : null)?.Trim();
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        var isNumber = double.TryParse(
            typed.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var km);
        if (isNumber && km is > 0 and <= KmMax)
        {
            return km;
        }

        errors.Add(new(AnswerFields.Km, texts["Questions.Wrong.Km", KmMax]));
        return null;
    }

    private ImmutableArray<TId> Ids<TId>(string field, Func<TId, bool> isKnown, string? ignored = null)
        where TId : struct, ITextId<TId>
    {
        var ids = ImmutableArray.CreateBuilder<TId>();
        foreach (var text in chosen(field).Where(text => text != ignored).Distinct())
        {
            if (TId.TryParse(text, null, out var id) && isKnown(id))
            {
                ids.Add(id);
            }
            else
            {
                AddUnknown(field, text);
                break;
            }
        }

        return ids.ToImmutable();
    }

    private ImmutableArray<TEnum> Names<TEnum>(string field)
        where TEnum : struct, Enum
    {
        var values = ImmutableArray.CreateBuilder<TEnum>();
        foreach (var text in chosen(field).Distinct())
        {
            if (ApiNames<TEnum>.TryParse(text, out var value))
            {
                values.Add(value);
            }
            else
            {
                AddUnknown(field, text);
                break;
            }
        }

        return values.ToImmutable();
    }

    private TEnum? One<TEnum>(string field)
        where TEnum : struct, Enum
    {
        var values = Names<TEnum>(field);
        return values.IsEmpty ? null : values[0];
    }

    private void AddUnknown(string field, string text) => errors.Add(new(
        field,
        texts["Questions.Wrong.Unknown", text.Length > EchoLengthMax ? text[..EchoLengthMax] + "…" : text]));
}
