using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>What an edit leaves as it is: the sessions of the days that stay, and the answers that are given.</summary>
public sealed class EditReadingTests
{
    private static readonly City Helsingborg = new(
        new MunicipalityCode("1283"),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"),
        DemoCards.File.Vocabulary);

    private static readonly QualityId Loop = new("hearingLoop");
    private static readonly QualityId Quiet = new("quietSpace");

    [Fact]
    public void A_new_day_has_a_session_that_nobody_was_in_and_a_kept_day_its_own()
    {
        var posted = Posted(On("s1", DayOfWeek.Thursday));

        var sessions = Read(posted, Weekly("Monday", "Thursday")).Sessions;

        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Thursday], sessions.Select(session => session.Weekday!.Value));
        Assert.Distinct(sessions.Select(session => session.Id));
        Assert.Equal(new SessionId("s1"), sessions[1].Id);
    }

    [Fact]
    public void A_new_day_never_has_the_session_of_a_day_that_goes()
    {
        var posted = Posted(On("Monday", DayOfWeek.Thursday), On("s1", DayOfWeek.Friday));

        var sessions = Read(posted, Weekly("Monday", "Sunday")).Sessions;

        Assert.Distinct(sessions.Concat(posted.Sessions).Select(session => session.Id));
    }

    [Fact]
    public void The_same_form_read_again_after_it_was_saved_says_the_same()
    {
        var posted = Posted(On("Monday", DayOfWeek.Thursday)) with { Unanswered = [Loop, Quiet] };
        var form = Weekly("Monday", "Sunday") with { Qualities = ["hearingLoop"], QualitiesAnswered = "no" };

        var first = Read(posted, form);
        var again = Read(first, form);

        Assert.Equal(first.Fingerprint(), again.Fingerprint());
    }

    [Fact]
    public void An_occasion_on_another_date_is_the_same_occasion()
    {
        var posted = Posted(On("s1", DayOfWeek.Thursday) with { Weekday = null, Date = new DateOnly(2026, 12, 5) });

        var moved = Assert.Single(Read(posted, Dated("2026-12-12")).Sessions);
        var fresh = Assert.Single(Read(Posted(On("s1", DayOfWeek.Thursday)), Dated("2026-12-12")).Sessions);

        Assert.Equal((new SessionId("s1"), new DateOnly(2026, 12, 12)), (moved.Id, moved.Date!.Value));
        Assert.NotEqual(new SessionId("s1"), fresh.Id);
    }

    [Fact]
    public void What_no_edit_may_change_stays_whatever_is_sent()
    {
        var posted = Posted(On("s1", DayOfWeek.Thursday)) with
        {
            Kind = AssignmentKind.PeerSupport, Places = 3, TakenOutside = 1,
        };
        var form = Weekly("Monday", "Thursday") with
        {
            Kind = "employment", Places = "400", Outside = "0", EachDayOwnPlaces = true,
        };

        var read = Read(posted, form);

        Assert.Equal((posted.Kind, 3, 1), (read.Kind, read.Places, read.TakenOutside));
        Assert.All(read.Sessions, session => Assert.Null(session.Places));
    }

    [Fact]
    public void A_no_that_the_host_has_given_is_not_taken_back()
    {
        var posted = Posted(On("s1", DayOfWeek.Thursday)) with { Unanswered = [Loop, Quiet] };
        var form = Weekly("Thursday");

        var open = Read(posted, form with { QualitiesAnswered = "no", Qualities = [] });
        var ticked = Read(posted, form with { QualitiesAnswered = "no", Qualities = ["hearingLoop"] });
        var answered = Read(posted, form with { QualitiesAnswered = "yes", Qualities = [] });

        Assert.Equal([Loop, Quiet], open.Unanswered);
        Assert.Equal([Quiet], ticked.Unanswered);
        Assert.True(Qualities.Has(ticked, Loop));
        Assert.Empty(answered.Unanswered);
    }

    private static PostForm Weekly(params string[] days) => PostFormSamples.Right with { Time = "weekly", Days = days };

    private static PostForm Dated(string date) => PostFormSamples.Right with { Time = "dated", Date = date };

    private static Session On(string id, DayOfWeek day) => new()
    {
        Id = new SessionId(id),
        Weekday = day,
        Start = new TimeOnly(10, 0),
        End = new TimeOnly(12, 0),
        TimeZone = "Europe/Stockholm",
    };

    private static AssignmentDetails Posted(params Session[] sessions) =>
        Read(null, PostFormSamples.Right) with { Sessions = [.. sessions] };

    private static AssignmentDetails Read(AssignmentDetails? posted, PostForm form) => new PostReading(
        form,
        Helsingborg,
        new Web.Texts(Options.Create(new SiteOptions { StrictTexts = true }), NullLogger<Web.Texts>.Instance),
        posted).Read() ?? throw new InvalidOperationException("The form was not right.");
}
