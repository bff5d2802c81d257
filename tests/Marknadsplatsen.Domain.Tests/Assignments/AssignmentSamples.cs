using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>Assignments that start valid, so that a test says only what it is about.</summary>
internal static class AssignmentSamples
{
    /// <summary>A Monday at ten in the morning in Helsingborg.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static AssignmentDetails Details(int? places = 3) => new()
    {
        Title = "Kvällsvärd på träffpunkten",
        Text = "Du hälsar folk välkomna. Du kokar kaffe.",
        Category = new CategoryId("meetingPlace"),
        Kind = AssignmentKind.Volunteer,
        Step = StepLevel.FewHours,
        Area = new AreaId("soder"),
        Sessions = [Weekly("mon", DayOfWeek.Monday)],
        HoursPerWeek = new Hours { Min = 3, Max = 6 },
        Places = places,
        AcceptsDirectly = true,
        Demands = new Demands(),
        Supports = [new QualityId("ownPace")],
        Accessibility = [new QualityId("wheelchair")],
        Languages = [new LanguageCode("sv")],
        Insurance = InsuredBy.City,
        DoesNotReplacePaidStaff = true,
    };

    public static Session Weekly(string id, DayOfWeek day, int? places = null, int takenOutside = 0) => new()
    {
        Id = new SessionId(id),
        Weekday = day,
        Start = new TimeOnly(16, 30),
        End = new TimeOnly(19, 30),
        TimeZone = "Europe/Stockholm",
        Places = places,
        TakenOutside = takenOutside,
    };

    public static AssignmentState Of(AssignmentDetails details) => new()
    {
        Id = new AssignmentId("a1"),
        Municipality = new MunicipalityCode("1283"),
        AssociationId = new AssociationId("verdandi-soder"),
        AssociationName = "Verdandi Söder",
        Status = AssignmentStatus.Open,
        PublishedAtUtc = Monday,
        Details = details,
    };

    /// <summary>Direct, with places of its own and no requirement.</summary>
    public static AssignmentState Open(int? places = 3, int takenOutside = 0) =>
        Of(Details(places) with { TakenOutside = takenOutside });

    /// <summary>The host answers every interest.</summary>
    public static AssignmentState Answered(int places = 3) => Of(Details(places) with { AcceptsDirectly = false });

    /// <summary>A coordinator decides together with the person.</summary>
    public static AssignmentState Work(int places = 1) =>
        Of(Details(places) with { Kind = AssignmentKind.WorkTraining, DecidedBy = Decider.Coordinator });

    /// <summary>Everybody drops in.</summary>
    public static AssignmentState OpenActivity() => Of(Details(null) with { Kind = AssignmentKind.OpenActivity });

    /// <summary>Something has to be ticked first.</summary>
    public static AssignmentState Asking(Demands demands, int places = 5) =>
        Of(Details(places) with { Demands = demands });

    /// <summary>Each session has places of its own.</summary>
    public static AssignmentState WithSessions(params (string Id, int Places)[] sessions) => Of(Details(null) with
    {
        Sessions = [.. sessions.Select(session => Weekly(session.Id, DayOfWeek.Monday, session.Places))],
    });
}
