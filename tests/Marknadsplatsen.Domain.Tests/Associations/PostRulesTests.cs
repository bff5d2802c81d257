using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Associations;

public sealed class PostRulesTests
{
    private static readonly AssignmentDetails Valid = AssignmentSamples.Details(places: 3);
    private static readonly Session Monday = AssignmentSamples.Weekly("mon", DayOfWeek.Monday);

    public static TheoryData<string, AssignmentDetails, PostProblem[]> Wrong() => new()
    {
        { "no title", Valid with { Title = " " }, [PostProblem.Title] },
        { "long title", Valid with { Title = new string('å', PostRules.TitleLengthMax + 1) }, [PostProblem.Title] },
        { "no text", Valid with { Text = "" }, [PostProblem.Text] },
        { "long text", Valid with { Text = new string('å', PostRules.TextLengthMax + 1) }, [PostProblem.Text] },
        { "unknown category", Valid with { Category = new CategoryId("x") }, [PostProblem.Category] },
        { "unknown area", Valid with { Area = new AreaId("x") }, [PostProblem.Area] },
        { "no time", Valid with { Sessions = [] }, [PostProblem.Times] },
        { "both times", Valid with { IsFlexible = true }, [PostProblem.Times] },
        { "backwards", Valid with { Sessions = [Monday with { End = Monday.Start }] }, [PostProblem.Session] },
        { "no day", Valid with { Sessions = [Monday with { Weekday = null }] }, [PostProblem.Session] },
        { "two days", Valid with { Sessions = [Monday with { Date = new(2026, 5, 1) }] }, [PostProblem.Session] },
        { "twin sessions", Valid with { Sessions = [Monday, Monday] }, [PostProblem.Session] },
        { "too many sessions", Valid with { Sessions = [.. Sessions(22)] }, [PostProblem.Session] },
        { "negative hours", Valid with { HoursPerWeek = new() { Min = -1, Max = 1 } }, [PostProblem.Hours] },
        { "hours reversed", Valid with { HoursPerWeek = new() { Min = 2, Max = 1 } }, [PostProblem.Hours] },
        { "over full time", Valid with { HoursPerWeek = new() { Max = PostRules.HoursMax + 1 } }, [PostProblem.Hours] },
        { "no places", Valid with { Places = null }, [PostProblem.Places] },
        { "none", Valid with { Places = 0 }, [PostProblem.Places] },
        { "too many places", Valid with { Places = PostRules.PlaceCountMax + 1 }, [PostProblem.Places] },
        { "places twice", Valid with { Sessions = [Monday with { Places = 2 }] }, [PostProblem.Places] },
        { "more came than fit", Valid with { TakenOutside = 4 }, [PostProblem.TakenOutside] },
        { "fewer than none came", Valid with { TakenOutside = -1 }, [PostProblem.TakenOutside] },
        { "unknown support", Valid with { Supports = [new("x")] }, [PostProblem.Qualities] },
        { "twice the same", Valid with { Supports = [new("ownPace"), new("ownPace")] }, [PostProblem.Qualities] },
        { "yes and unanswered", Valid with { Unanswered = Valid.Supports }, [PostProblem.Qualities] },
        { "unknown language", Valid with { Languages = [new("x")] }, [PostProblem.Qualities] },
        { "staff replaced", Valid with { DoesNotReplacePaidStaff = false }, [PostProblem.PaidStaff] },
        { "long welcome", Valid with { FirstVisit = new string('å', 281) }, [PostProblem.FirstVisit] },
        { "another zone", Valid with { Sessions = [Monday with { TimeZone = "UTC" }] }, [PostProblem.TimeZone] },
        { "for infants", Valid with { Demands = new() { MinAge = 12 } }, [PostProblem.MinAge] },
        { "for elders", Valid with { Demands = new() { MinAge = 26 } }, [PostProblem.MinAge] },
        { "no weeks", Valid with { DurationWeeks = 0 }, [PostProblem.Duration] },
        { "for ever", Valid with { DurationWeeks = PostRules.DurationWeeksMax + 1 }, [PostProblem.Duration] },
        { "many next steps", Valid with { LeadsTo = [.. NextSteps(11)] }, [PostProblem.LeadsTo] },
        { "the same twice", Valid with { LeadsTo = [new("u1"), new("u1")] }, [PostProblem.LeadsTo] },
        { "no id", Valid with { LeadsTo = [new("å ä")] }, [PostProblem.LeadsTo] },
        { "no such kind", Valid with { Step = (StepLevel)99 }, [PostProblem.Choice] },
        { "no such day", Valid with { Sessions = [Monday with { Weekday = (DayOfWeek)9 }] }, [PostProblem.Choice] },
        { "no such demand", Valid with { Demands = new() { Reading = (ReadingDemand)9 } }, [PostProblem.Choice] },
        {
            "all of it",
            Valid with { FirstVisit = new string('å', 281), Title = "", Places = null, TakenOutside = 1 },
            [PostProblem.Title, PostProblem.Places, PostProblem.TakenOutside, PostProblem.FirstVisit]
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_has_to_be_put_right_is_told_in_the_order_of_the_form(
        string what,
        AssignmentDetails details,
        PostProblem[] problems) =>
        Assert.True(problems.SequenceEqual(Problems(details)), $"{what}: found {string.Join(", ", Problems(details))}");

    [Fact]
    public void A_visit_is_one_time_for_a_group()
    {
        var visit = AssignmentSamples.Details() with { Kind = AssignmentKind.StudyVisit };
        var tuesday = AssignmentSamples.Weekly("tue", DayOfWeek.Tuesday);

        Assert.True(PostRules.IsVisitOnce(visit));
        Assert.False(PostRules.IsVisitOnce(visit with { Sessions = visit.Sessions.Add(tuesday) }));
        Assert.False(PostRules.IsVisitOnce(visit with { Sessions = [], IsFlexible = true }));
        Assert.False(PostRules.IsVisitOnce(visit with { Sessions = [tuesday with { Places = 3 }] }));
        Assert.True(PostRules.IsVisitOnce(visit with { Kind = AssignmentKind.Volunteer, Sessions = [] }));
    }

    [Fact]
    public void What_is_at_its_limits_can_be_posted()
    {
        var details = Valid with
        {
            Title = new string('å', PostRules.TitleLengthMax),
            Text = new string('å', PostRules.TextLengthMax),
            FirstVisit = new string('å', PostRules.FirstVisitLengthMax),
            Sessions = [.. Sessions(PostRules.SessionCountMax)],
            Places = PostRules.PlaceCountMax,
            TakenOutside = PostRules.PlaceCountMax,
            HoursPerWeek = new Hours { Min = 0, Max = PostRules.HoursMax },
            Demands = new Demands { MinAge = PostRules.MinAgeMax },
            DurationWeeks = PostRules.DurationWeeksMax,
            LeadsTo = [.. NextSteps(PostRules.LeadsToCountMax)],
        };

        Assert.Empty(Problems(details));
    }

    [Fact]
    public void Each_session_may_have_places_of_its_own_when_all_have()
    {
        var sessions = Sessions(2).Select(session => session with { Places = 2 });
        var own = Valid with { Places = null, Sessions = [.. sessions] };
        var mixed = own with { Sessions = own.Sessions.Add(AssignmentSamples.Weekly("s9", DayOfWeek.Sunday)) };

        Assert.Empty(Problems(own));
        Assert.Equal([PostProblem.Places], Problems(mixed));
    }

    [Fact]
    public void Only_an_open_activity_has_no_limit() =>
        Assert.Empty(Problems(Valid with { Kind = AssignmentKind.OpenActivity, Places = null }));

    [Fact]
    public void Paid_work_says_nothing_about_replacing_staff()
    {
        var paid = Valid with { Kind = AssignmentKind.Employment, DoesNotReplacePaidStaff = false };

        Assert.Empty(Problems(paid, AssociationKind.Employer));
    }

    [Fact]
    public void Work_training_names_the_role_of_a_supervisor()
    {
        var training = Valid with { Kind = AssignmentKind.WorkTraining };
        WorkPlan?[] wrong =
        [
            null, new(" ", null), new(new string('a', WorkPlan.SupervisorLengthMax + 1), null),
            new("Kökets ledare", new string('a', WorkPlan.PlanLengthMax + 1)),
        ];

        Assert.All(wrong, plan => Assert.Equal([PostProblem.Supervisor], Problems(training with { WorkPlan = plan })));
        Assert.Empty(Problems(training with
        {
            WorkPlan = new(
                new string('a', WorkPlan.SupervisorLengthMax), new string('a', WorkPlan.PlanLengthMax)),
        }));
    }

    [Theory]
    [InlineData(AssociationKind.Supplier)]
    [InlineData(AssociationKind.Employer)]
    public void A_company_posts_work_and_visits_and_never_volunteering(AssociationKind company)
    {
        var may = Enum.GetValues<AssignmentKind>().Where(kind => PostRules.MayPost(company, kind));

        Assert.Equal([AssignmentKind.StudyVisit, AssignmentKind.WorkTraining, AssignmentKind.Employment], may);
        Assert.Equal([PostProblem.KindNotAllowed], Problems(Valid, company));
    }

    [Fact]
    public void Everything_in_the_city_that_ships_can_be_posted_by_its_own_association()
    {
        var kinds = DemoCity.File.Associations
            .ToDictionary(association => association.Id, association => association.Kind);

        Assert.All(
            DemoCity.File.Assignments,
            assignment => Assert.Empty(Problems(assignment.Details, kinds[assignment.AssociationId])));
    }

    private static IEnumerable<Session> Sessions(int count) =>
        Enumerable.Range(0, count).Select(number => AssignmentSamples.Weekly($"s{number}", (DayOfWeek)(number % 7)));

    private static PostProblem[] Problems(
        AssignmentDetails details,
        AssociationKind poster = AssociationKind.Association) =>
        [.. PostRules.Problems(details, poster, DemoCity.File.Vocabulary, AssignmentSamples.Stockholm)];

    private static IEnumerable<AssignmentId> NextSteps(int count) =>
        Enumerable.Range(1, count).Select(number => new AssignmentId($"u{number}"));
}
