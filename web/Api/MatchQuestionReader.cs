using System.Text.Json;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Api;

/// <summary>
/// Reads a question to the matching model, strictly: what is not understood is named, never passed over.
/// </summary>
internal sealed class MatchQuestionReader(CityVocabulary city, InputProblems problems)
{
    private const string Body = "body";

    /// <summary>Deeper than any question.</summary>
    private const int DepthMax = 8;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        MaxDepth = DepthMax,
    };

    /// <summary>The request, or null when there are problems.</summary>
    public async Task<(MatchRequest Request, bool IsFair)?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            var question = await JsonSerializer.DeserializeAsync<MatchQuestion>(body, Strict, cancellationToken);
            return question is null ? Refused(Body, "Expected an object.") : From(question);
        }
        catch (JsonException exception)
        {
            return Refused(
                exception.Path is null or "$" ? Body : exception.Path[2..],
                "Not JSON, a field that does not exist or stands twice, or a value of another kind than the field's.");
        }
        catch (InvalidOperationException)
        {
            return Refused(Body, "A text in it is not well-formed Unicode.");
        }
    }

    private (MatchRequest Request, bool IsFair)? From(MatchQuestion question)
    {
        var tieKey = question.TieKey ?? "";
        if (tieKey.EnumerateRunes().Count() > MatchRules.TieKeyLengthMax)
        {
            problems.Add("tieKey", $"At most {MatchRules.TieKeyLengthMax} characters.");
        }

        var listLength = question.ListLength ?? MatchRules.ListLengthDefault;
        if (listLength is < 1 or > MatchRules.ListLengthMax)
        {
            problems.Add("listLength", $"A whole number from 1 to {MatchRules.ListLengthMax}.");
        }

        var profile = ProfileFrom(question.Profile ?? new MatchQuestionProfile());
        var request = new MatchRequest { Profile = profile, TieKey = tieKey, ListLength = listLength };
        return problems.IsEmpty ? (request, question.Fairness ?? false) : null;
    }

    private MatchProfile ProfileFrom(MatchQuestionProfile asked)
    {
        var interests = asked.Interests ?? [];
        if (interests.Count > MatchProfile.InterestCountMax)
        {
            problems.Add("profile.interests", $"At most {MatchProfile.InterestCountMax}.");
        }

        CheckPositive("profile.maxHoursPerWeek", asked.MaxHoursPerWeek);
        CheckPositive("profile.maxKm", asked.MaxKm);
        if (asked.AvoidHouse is not null)
        {
            problems.Add("profile.avoidHouse", "Only null for now.");
        }

        var areas = asked.Area is null ? [] : problems.Ids<AreaId>(
            "profile.area", [asked.Area], "area", id => city.Area(id) is not null);
        return new MatchProfile
        {
            Interests = problems.Ids<CategoryId>(
                "profile.interests", interests, "category", id => city.Name(id) is not null),
            TimeOfDay = problems.Names<TimeBucket>("profile.timeOfDay", asked.TimeOfDay ?? [], "time of day"),
            MaxHoursPerWeek = asked.MaxHoursPerWeek,
            Area = areas.IsEmpty ? null : areas[0],
            MaxKm = asked.MaxKm,
            MustHave = Qualities("profile.mustHave", asked.MustHave),
            NiceToHave = Qualities("profile.niceToHave", asked.NiceToHave),
            Languages = problems.Ids<LanguageCode>(
                "profile.languages", asked.Languages ?? [], "language", id => city.Name(id) is not null),
            OpenToWorkSteps = asked.OpenToWorkSteps ?? false,
            HasDrivingLicence = asked.HasDrivingLicence,
        };
    }

    private System.Collections.Immutable.ImmutableArray<QualityId> Qualities(
        string field,
        IReadOnlyList<string?>? texts) =>
        problems.Ids<QualityId>(field, texts ?? [], "quality", id => city.Name(id) is not null);

    private void CheckPositive(string field, double? number)
    {
        if (number is { } value && !(value > 0 && double.IsFinite(value)))
        {
            problems.Add(field, "A number above 0.");
        }
    }

    private (MatchRequest Request, bool IsFair)? Refused(string field, string message)
    {
        problems.Add(field, message);
        return null;
    }
}
