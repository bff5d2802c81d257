using System.Collections.Frozen;
using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Silo.City;

/// <summary>Turns a city file into the types of the domain, and collects everything in it that leads nowhere.</summary>
internal sealed class CityFileReader(CityJson city, string timeZone)
{
    private static readonly FrozenDictionary<string, DayOfWeek> WeekdayByName = new Dictionary<string, DayOfWeek>
    {
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Decider> DeciderByName = new Dictionary<string, Decider>
    {
        ["deltagaren och föreningen"] = Decider.ParticipantAndAssociation,
        ["samordnare"] = Decider.Coordinator,
        ["Arbetsförmedlingen"] = Decider.EmploymentService,
        ["arbetsgivaren"] = Decider.Employer,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, AssignmentSetting> SettingByName =
        new Dictionary<string, AssignmentSetting>
        {
            ["open to everyone"] = AssignmentSetting.OpenToEveryone,
            ["for a target group"] = AssignmentSetting.TargetGroup,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<string> problems = [];
    private readonly HashSet<string> associationIds = [.. city.Associations.Select(association => association.Id)];
    private readonly HashSet<string> assignmentIds = [.. city.Assignments.Select(assignment => assignment.Id)];
    private CityVocabulary vocabulary = null!;

    public CityFile Read()
    {
        // Everything else names these words, so nothing else is looked at while they are wrong.
        vocabulary = new CityWords(city.Vocab, problems).Read();
        ThrowIfWrong();
        CheckUnique("association", city.Associations.Select(association => association.Id));
        CheckUnique("assignment", city.Assignments.Select(assignment => assignment.Id));
        var file = new CityFile
        {
            Notice = city.Meta.NoticeSv,
            Vocabulary = vocabulary,
            Associations = [.. city.Associations.Select(AssociationFrom)],
            Assignments = [.. city.Assignments.Select(AssignmentFrom)],
            Personas = [.. city.Personas.Select(PersonaFrom)],
            Coordinators = [.. city.Coordinators.Select(CoordinatorFrom)],
        };
        ThrowIfWrong();
        return file;
    }

    private void ThrowIfWrong()
    {
        if (problems.Count > 0)
        {
            throw new InvalidDataException("The city file is wrong: " + string.Join(" ", problems));
        }
    }

    private CityAssociation AssociationFrom(CityJson.AssociationJson json) => new(
        AssociationId.Parse(json.Id, null),
        json.Name,
        json.Kind,
        AreaFrom(json.Area, json.Id),
        json.DescriptionSv,
        json.Fictional);

    private CityAssignment AssignmentFrom(CityJson.AssignmentJson json)
    {
        Check("association", json.AssociationId, associationIds.Contains(json.AssociationId), json.Id);
        return new CityAssignment(
            AssignmentId.Parse(json.Id, null),
            AssociationId.Parse(json.AssociationId, null),
            DetailsFrom(json),
            json.PublishedDaysAgo);
    }

    private AssignmentDetails DetailsFrom(CityJson.AssignmentJson json) => new()
    {
        Title = json.TitleSv,
        Text = json.TextSv,
        Category = CategoryFrom(json.Category, json.Id),
        Kind = json.Kind,
        Step = json.StepLevel,
        Setting = Known(SettingByName, "setting", json.Setting, json.Id),
        Area = AreaFrom(json.Area, json.Id),
        IsFlexible = json.FlexibleTime,
        Sessions = [.. json.Sessions.Select((session, index) => SessionFrom(session, index, json.Id))],
        HoursPerWeek = json.HoursPerWeek,
        Places = json.Places,
        TakenOutside = json.PlacesTaken,
        DurationWeeks = json.DurationWeeks,
        AcceptsDirectly = json.CanAcceptDirectly,
        DecidedBy = Known(DeciderByName, "decider", json.DecidedBy, json.Id),
        IsPaid = json.Paid,
        Demands = json.Demands,
        Supports = QualitiesFrom(json.Supports, json.Id),
        Accessibility = QualitiesFrom(json.Accessibility, json.Id),
        Unanswered = QualitiesFrom(json.Unanswered, json.Id),
        Languages = LanguagesFrom(json.Languages, json.Id),
        HouseRule = json.HouseRule,
        Insurance = json.Insurance,
        DoesNotReplacePaidStaff = json.DoesNotReplacePaidStaff,
        HostedAt = json.HostedAt,
        WorkPlan = json.WorkPlan,
        LeadsTo = [.. json.LeadsTo.Select(id => AssignmentIdFrom(id, json.Id))],
    };

    private Session SessionFrom(CityJson.SessionJson json, int index, string owner) => new()
    {
        Id = new SessionId($"s{index + 1}"),
        Weekday = Known(WeekdayByName, "day", json.Day, owner),
        Start = json.Start,
        End = json.End,
        TimeZone = timeZone,
    };

    private CityPersona PersonaFrom(CityJson.PersonaJson json) => new(json.Id, json.Alias, new MatchProfile
    {
        Interests = [.. json.Profile.Interests.Select(id => CategoryFrom(id, json.Id))],
        TimeOfDay = [.. json.Profile.TimeOfDay],
        MaxHoursPerWeek = json.Profile.MaxHoursPerWeek,
        Area = json.Profile.Area is { } area ? AreaFrom(area, json.Id) : null,
        MaxKm = json.Profile.MaxKm,
        MustHave = QualitiesFrom(json.Profile.MustHave, json.Id),
        NiceToHave = QualitiesFrom(json.Profile.NiceToHave, json.Id),
        Languages = LanguagesFrom(json.Profile.Languages, json.Id),
        OpenToWorkSteps = json.Profile.OpenToWorkSteps,
        HasDrivingLicence = json.Profile.HasDrivingLicence,
        AvoidHouse = json.Profile.AvoidHouse,
    });

    private CityCoordinator CoordinatorFrom(CityJson.CoordinatorJson json) =>
        new(json.Id, json.TitleSv, [.. json.Areas.Select(area => AreaFrom(area, json.Id))]);

    private AreaId AreaFrom(string text, string owner) =>
        Parsed<AreaId>(text, "area", owner, id => vocabulary.Area(id) is not null);

    private CategoryId CategoryFrom(string text, string owner) =>
        Parsed<CategoryId>(text, "category", owner, id => vocabulary.Name(id) is not null);

    private AssignmentId AssignmentIdFrom(string text, string owner) =>
        Parsed<AssignmentId>(text, "assignment", owner, id => assignmentIds.Contains(id.Value));

    private ImmutableArray<QualityId> QualitiesFrom(IReadOnlyList<string> texts, string owner) =>
        [.. texts.Select(text => Parsed<QualityId>(text, "quality", owner, id => vocabulary.Name(id) is not null))];

    private ImmutableArray<LanguageCode> LanguagesFrom(IReadOnlyList<string> texts, string owner) =>
        [.. texts.Select(text => Parsed<LanguageCode>(text, "language", owner, id => vocabulary.Name(id) is not null))];

    private TId Parsed<TId>(string text, string kind, string owner, Func<TId, bool> isKnown)
        where TId : struct, ITextId<TId>
    {
        var isValid = TId.TryParse(text, null, out var id);
        Check(kind, text, isValid && isKnown(id), owner);
        return id;
    }

    private TValue Known<TValue>(FrozenDictionary<string, TValue> table, string kind, string name, string owner)
        where TValue : struct
    {
        var isKnown = table.TryGetValue(name, out var value);
        Check(kind, name, isKnown, owner);
        return value;
    }

    private void Check(string kind, string name, bool isKnown, string owner)
    {
        if (!isKnown)
        {
            problems.Add($"{owner} names the unknown {kind} '{name}'.");
        }
    }

    private void CheckUnique(string kind, IEnumerable<string> ids)
    {
        foreach (var group in ids.GroupBy(id => id).Where(group => group.Count() > 1))
        {
            problems.Add($"The {kind} '{group.Key}' is there {group.Count()} times.");
        }
    }
}
