using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Questions;
using Marknadsplatsen.Web.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Start;

/// <summary>The first page, and the page for somebody who helps.</summary>
internal static class StartEndpoints
{
    public const string HelpPath = "/hjalpa-nagon";
    public const string CardField = "kort";

    public static async Task<RazorComponentResult<StartPage>> Get(
        HttpContext http,
        City city,
        CatalogReplica catalog,
        People people,
        AssignmentWords words,
        Texts texts,
        MomentWords moments,
        TimeProvider time)
    {
        var person = await people.ReadAsync(http);
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.Zone).DateTime;
        var evening = Tonight.Of(
            catalog.Snapshot.Cards.Where(card => !person.HasHidden(card.Id)),
            now,
            card => person.Answers.Area is { } from ? city.Vocabulary.DistanceKm(from, card.Details.Area) : null);
        var view = new StartView
        {
            Href = person.HasAnswered ? SuitsEndpoints.Path : $"{QuestionEndpoints.Path}/1",
            Evening = [.. evening.Select(open => words.Card(open.Card) with { When = When(open) })],
            IsTonight = evening.All(open => open.DaysAhead == 0),
        };
        return new RazorComponentResult<StartPage>(new { View = view });

        string When(EveningOpening open) => open.DaysAhead == 0
            ? texts[TodayText(open), moments.Clock(open.Session.Start), moments.Clock(open.Session.End)]
            : words.Card(open.Card).When;

        // Nobody calls one o'clock tonight, even when it goes on into the evening.
        static string TodayText(EveningOpening open) =>
            open.Session.Start >= Tonight.EveningStart ? "Start.TonightAt" : "Start.TodayAt";
    }

    public static RazorComponentResult<HelpSomeonePage> HelpSomeone() => new();

    /// <summary>
    /// Whoever helps is put aside first, so that nothing of theirs is mixed with what they write for somebody else.
    /// </summary>
    public static async Task<RedirectHttpResult> BeginHelp(HttpContext http)
    {
        await Visitors.ForgetPersonAsync(http);
        Kiosk.BeginHelp(http);
        return TypedResults.LocalRedirect(CommandForm.Of(http).Text(CardField) is null
            ? $"{QuestionEndpoints.Path}/1"
            : SignInEndpoints.Path);
    }
}
