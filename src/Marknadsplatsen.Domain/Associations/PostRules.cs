using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Associations;

/// <summary>What an assignment must say before it can be posted.</summary>
public static class PostRules
{
    /// <summary>The longest title.</summary>
    public const int TitleLengthMax = 80;

    /// <summary>The longest text.</summary>
    public const int TextLengthMax = 600;

    /// <summary>The longest text about the first visit (U18).</summary>
    public const int FirstVisitLengthMax = 280;

    /// <summary>The most sessions: three a day, every day of a week.</summary>
    public const int SessionCountMax = 21;

    /// <summary>The most places.</summary>
    public const int PlaceCountMax = 500;

    /// <summary>The most hours a week: full time.</summary>
    public const int HoursMax = 40;

    /// <summary>The youngest least age: below it a guardian would have to say yes (DOMAIN 3.15).</summary>
    public const int MinAgeMin = 13;

    /// <summary>The oldest least age: chosen, above what any law asks of a host.</summary>
    public const int MinAgeMax = 25;

    /// <summary>The most weeks: five years; what lasts longer is open-ended.</summary>
    public const int DurationWeeksMax = 260;

    /// <summary>The most next steps: chosen, more are a list and no way on.</summary>
    public const int LeadsToCountMax = 10;

    /// <summary>Assignments of a new association that a coordinator looks at; chosen, then it is known.</summary>
    public const int ReviewedCount = 2;

    /// <summary>Everything that has to be put right, in the order of the form; empty when it can be posted.</summary>
    public static ImmutableArray<PostProblem> Problems(
        AssignmentDetails details,
        AssociationKind poster,
        CityVocabulary vocabulary,
        TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(zone);
        var problems = ImmutableArray.CreateBuilder<PostProblem>();
        void Check(bool isRight, PostProblem problem)
        {
            if (!isRight)
            {
                problems.Add(problem);
            }
        }

        Check(IsText(details.Title, TitleLengthMax), PostProblem.Title);
        Check(IsText(details.Text, TextLengthMax), PostProblem.Text);
        Check(vocabulary.Name(details.Category) is not null, PostProblem.Category);
        Check(vocabulary.Area(details.Area) is not null, PostProblem.Area);
        Check(details.IsFlexible == details.Sessions.IsEmpty && IsVisitOnce(details), PostProblem.Times);
        Check(AreSessionsRight(details.Sessions), PostProblem.Session);
        Check(details.HostedAt is null or { IsRight: true }, PostProblem.HostedAt);
        Check(
            details.WorkPlan?.IsRight ?? details.Kind != AssignmentKind.WorkTraining, PostProblem.Supervisor);
        Check(ClosureRules.AreRight(details.Closures), PostProblem.Closures);
        Check(AreHoursRight(details.HoursPerWeek), PostProblem.Hours);
        Check(ArePlacesRight(details), PostProblem.Places);
        Check(IsOutsideRight(details), PostProblem.TakenOutside);
        Check(AreQualitiesKnown(details, vocabulary), PostProblem.Qualities);
        Check(MayPost(poster, details.Kind), PostProblem.KindNotAllowed);
        Check(details.IsWork || details.DoesNotReplacePaidStaff, PostProblem.PaidStaff);
        Check(details.Sessions.All(session => session.TimeZone == zone.Id), PostProblem.TimeZone);
        Check(details.Demands.MinAge is null or >= MinAgeMin and <= MinAgeMax, PostProblem.MinAge);
        Check(details.DurationWeeks is null or >= 1 and <= DurationWeeksMax, PostProblem.Duration);
        Check(AreNextStepsRight(details.LeadsTo), PostProblem.LeadsTo);
        Check(AreChoicesDefined(details), PostProblem.Choice);
        Check((details.FirstVisit?.Length ?? 0) <= FirstVisitLengthMax, PostProblem.FirstVisit);
        Check(!PostWords.HasContact(details), PostProblem.Contact);
        Check(!PostWords.AsksMoney(details), PostProblem.Money);
        return problems.ToImmutable();
    }

    /// <summary>
    /// Companies may post only work kinds and visits, and never protected employment, whose employer is public;
    /// everybody else may post everything. An association can be the place of work for a public employer.
    /// </summary>
    public static bool MayPost(AssociationKind poster, AssignmentKind kind) => poster switch
    {
        AssociationKind.Supplier or AssociationKind.Employer => kind is AssignmentKind.WorkTraining
            or AssignmentKind.Employment or AssignmentKind.StudyVisit,
        _ => true,
    };

    /// <summary>A visit is one occasion for a group (DOMAIN row 8), not several times to choose between.</summary>
    public static bool IsVisitOnce(AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return details.Kind != AssignmentKind.StudyVisit || details is { Sessions: [{ Places: null }] };
    }

    private static bool IsText(string? text, int lengthMax) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= lengthMax;

    private static bool AreSessionsRight(ImmutableArray<Session> sessions) =>
        sessions.Length <= SessionCountMax
        && sessions.All(session => session.Start < session.End && session.Weekday is null != session.Date is null)
        && sessions.Select(session => session.Id).Distinct().Count() == sessions.Length;

    private static bool AreNextStepsRight(ImmutableArray<AssignmentId> leadsTo) =>
        leadsTo.Length <= LeadsToCountMax
        && leadsTo.All(id => TextId.IsValid(id.Value))
        && leadsTo.Distinct().Count() == leadsTo.Length;

    /// <summary>A number that names no member of a choice can arrive in a command, though no form makes one.</summary>
    private static bool AreChoicesDefined(AssignmentDetails details) =>
        Enum.IsDefined(details.Kind) && Enum.IsDefined(details.Step) && Enum.IsDefined(details.Setting)
        && Enum.IsDefined(details.DecidedBy) && Enum.IsDefined(details.Insurance)
        && (details.HouseRule is not { } rule || Enum.IsDefined(rule))
        && details.Sessions.All(session => session.Weekday is not { } day || Enum.IsDefined(day))
        && details.Demands is { } demands && Enum.IsDefined(demands.Reading) && Enum.IsDefined(demands.Swedish)
        && Enum.IsDefined(demands.Physical) && Enum.IsDefined(demands.PeopleContact);

    private static bool AreHoursRight(Hours? hours) =>
        hours is { Min: >= 0, Max: <= HoursMax } && hours.Min <= hours.Max;

    private static bool ArePlacesRight(AssignmentDetails details)
    {
        var withPlaces = details.Sessions.Count(session => session.Places is not null);
        if (withPlaces > 0)
        {
            return withPlaces == details.Sessions.Length && details.Places is null
                && details.Sessions.All(session => session.Places is >= 1 and <= PlaceCountMax);
        }

        return details.Places is >= 1 and <= PlaceCountMax
            || (details.Places is null && details.Kind == AssignmentKind.OpenActivity);
    }

    private static bool IsOutsideRight(AssignmentDetails details) =>
        details.TakenOutside >= 0
        && details.TakenOutside <= (details.Places ?? 0)
        && details.Sessions.All(session => session.TakenOutside >= 0 && session.TakenOutside <= (session.Places ?? 0));

    private static bool AreQualitiesKnown(AssignmentDetails details, CityVocabulary vocabulary) =>
        AreKnownOnce([.. details.Supports, .. details.Accessibility, .. details.Unanswered], id => vocabulary.Name(id))
        && AreKnownOnce(details.Languages, code => vocabulary.Name(code));

    /// <summary>Once each, so that the city's own lists are the limit to how long these can be.</summary>
    private static bool AreKnownOnce<TId>(ImmutableArray<TId> ids, Func<TId, string?> name) =>
        ids.All(id => name(id) is not null) && ids.Distinct().Count() == ids.Length;
}
