using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Tests.Associations;

public sealed class PostReadingTests
{
    private static IEnumerable<PostProblem> Problems(AssignmentDetails details) =>
        PostRules.Problems(details, AssociationKind.Association, Helsingborg.Vocabulary, Helsingborg.Zone);

    private static readonly City Helsingborg = new(
        new MunicipalityCode("1283"),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"),
        DemoCards.File.Vocabulary);

    /// <summary>Every field that can be wrong, and what is typed to make it so.</summary>
    public static TheoryData<string, PostForm> Wrong => new()
    {
        { "title", PostFormSamples.Right with { Title = " " } },
        { "text", PostFormSamples.Right with { Text = null } },
        { "category", PostFormSamples.Right with { Category = "finns-inte" } },
        { "area", PostFormSamples.Right with { Area = "../etc" } },
        { "kind", PostFormSamples.Right with { Kind = "Volunteer" } },
        { "step", PostFormSamples.Right with { Step = null } },
        { "time", PostFormSamples.Right with { Time = "sometimes" } },
        { "day", PostFormSamples.Right with { Days = ["Måndag", "9"] } },
        { "date", PostFormSamples.Right with { Time = "dated", Date = "31/12" } },
        { "start", PostFormSamples.Right with { Start = "halv fem" } },
        { "end", PostFormSamples.Right with { End = "16.30" } },
        { "hoursMin", PostFormSamples.Right with { HoursMin = "-1" } },
        { "hoursMax", PostFormSamples.Right with { HoursMax = "1" } },
        { "places", PostFormSamples.Right with { Places = "0", Outside = null } },
        { "places", PostFormSamples.Right with { Places = "", Outside = null } },
        { "outside", PostFormSamples.Right with { Outside = "7" } },
        { "direct", PostFormSamples.Right with { Direct = null } },
        { "reading", PostFormSamples.Right with { Reading = "" } },
        { "swedish", PostFormSamples.Right with { Swedish = "lite" } },
        { "physical", PostFormSamples.Right with { Physical = null } },
        { "contact", PostFormSamples.Right with { Contact = null } },
        { "minAge", PostFormSamples.Right with { MinAge = "99" } },
        { "qualitiesAnswered", PostFormSamples.Right with { QualitiesAnswered = null } },
        { "insurance", PostFormSamples.Right with { Insurance = null } },
        { "replacesNobody", PostFormSamples.Right with { ReplacesNobody = false } },
    };

    [Fact]
    public void A_right_form_becomes_an_assignment_that_can_be_posted()
    {
        var reading = Read(PostFormSamples.Right);

        var details = reading.Read();

        Assert.Empty(reading.Errors);
        Assert.NotNull(details);
        Assert.Empty(Problems(details));
        Assert.Equal([DayOfWeek.Tuesday, DayOfWeek.Thursday], details.Sessions.Select(each => each.Weekday!.Value));
        Assert.All(details.Sessions, session => Assert.Equal(new TimeOnly(16, 30), session.Start));
        Assert.All(details.Sessions, session => Assert.Equal(new TimeOnly(19, 0), session.End));
        Assert.Equal((6, 1, true), (details.Places, details.TakenOutside, details.AcceptsDirectly));
        Assert.Equal([new QualityId("bringSupporter")], details.Supports);
        Assert.Equal([new QualityId("wheelchair")], details.Accessibility);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_field_is_named_and_no_other(string field, PostForm form)
    {
        var reading = Read(form);

        var details = reading.Read();

        Assert.Null(details);
        Assert.Equal([field], reading.Errors.Select(error => error.FieldId));
        Assert.All(reading.Errors, error => Assert.NotEmpty(error.Message));
    }

    [Fact]
    public void What_is_not_answered_about_the_place_is_unanswered_and_not_no()
    {
        var asked = Read(PostFormSamples.Right).Read();
        var answered = Read(PostFormSamples.Right with { QualitiesAnswered = "yes" }).Read();

        Assert.Contains(new QualityId("hearingLoop"), asked!.Unanswered);
        Assert.DoesNotContain(new QualityId("wheelchair"), asked.Unanswered);
        Assert.Empty(answered!.Unanswered);
    }

    [Fact]
    public void Each_day_gets_places_of_its_own_when_asked_for()
    {
        var details = Read(PostFormSamples.Right with { EachDayOwnPlaces = true, Outside = null }).Read();

        Assert.Null(details!.Places);
        Assert.All(details.Sessions, session => Assert.Equal(6, session.Places));
        Assert.Empty(Problems(details));
    }

    [Fact]
    public void An_open_activity_may_be_without_a_limit()
    {
        var details = Read(PostFormSamples.Right with { Kind = "activity", Places = null, Outside = null }).Read();

        Assert.True(details!.IsOpenActivity);
    }

    [Fact]
    public void Work_is_never_taken_with_one_tap()
    {
        var details = Read(PostFormSamples.Right with
        {
            Kind = "workTraining",
            Step = "workTraining",
            Supervisor = " Kökets ledare ",
            Plan = "Först kallt.",
            Weeks = "8",
        }).Read();

        Assert.Equal((new WorkPlan("Kökets ledare", "Först kallt."), 8), (details!.WorkPlan, details.DurationWeeks));
        Assert.False(details!.AcceptsDirectly);
        Assert.Equal(Decider.Coordinator, details.DecidedBy);
    }

    private static PostReading Read(PostForm form) => new(
        form,
        Helsingborg,
        new Web.Texts(Options.Create(new SiteOptions { StrictTexts = true }), NullLogger<Web.Texts>.Instance));
}
