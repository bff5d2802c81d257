using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Talks;
using Marknadsplatsen.Web.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Participants;

/// <summary>The person's own page, and the way to be forgotten in this browser.</summary>
internal static class MineEndpoints
{
    public const string Path = "/mina";
    public const string ForgetPath = "/glom";
    public const string StayPath = "/mina/behall";
    public const string SharedPath = "/delad-dator";
    public const string SharedField = "delad";

    public static async Task<RazorComponentResult<MinePage>> Get(
        HttpContext http,
        People people,
        CatalogReplica catalog,
        EngagementWords words,
        SessionWords sessions,
        Suggestions suggestions,
        IGrainFactory grains,
        City city)
    {
        var person = await people.ReadAsync(http);
        var state = person.State;
        var engagements = (state?.Engagements.Values ?? [])
            .OrderBy(own => own.Engagement.HoldEndsAtUtc ?? own.Engagement.NextStepAtUtc ?? DateTimeOffset.MaxValue)
            .ThenByDescending(own => own.Engagement.ChangedAtUtc)
            .ThenBy(own => own.Assignment.Value, StringComparer.Ordinal)
            .ToArray();
        var waiting = await TalkEndpoints.WaitingAsync(person, grains, city);
        var view = new MineView
        {
            RemovedAtUtc = state?.RetentionNoticeAtUtc + RetentionRules.NoticeLength,
            HasNewMessage = waiting.Any(item => item.Kind == WaitingKind.Message),
            Certificate = waiting.FirstOrDefault(item => item.Kind == WaitingKind.Certificate)?.Assignment,
            AsksHowItGoes = waiting.Any(item => item.Kind == WaitingKind.FollowUp),
            Hours = HoursView.Of(state),
            Waiting = Where(own => own.IsHeld || own is { IsTaken: true, Change: not null }),
            Taken = Where(own => own is { IsTaken: true, Change: null }),
            SteppingIn =
            [
                .. (state?.StandIns.Values ?? []).OrderBy(own => own.Occasions[0].Date).Select(words.SteppingIn),
            ],
            Interested = Where(own => own is { IsHeld: false, IsTaken: false, IsClosed: false }),
            Over = Where(own => own.IsClosed),
            Saved = [.. (state?.Saved ?? []).Select(Known)],
            Hidden = [.. (state?.Hidden ?? []).Select(Known)],
            Meanwhile = engagements.Length == 0 || engagements.Any(words.MayTakeLong)
                ? suggestions.Meanwhile(person)
                : [],
        };
        return new RazorComponentResult<MinePage>(new { View = view });

        EngagementView[] Where(Func<Engagement, bool> belongs) =>
            [.. engagements.Where(own => belongs(own.Engagement)).Select(own => words.Of(own, state))];

        KnownAssignment Known(AssignmentId id)
        {
            var details = catalog.Snapshot.Find(id)?.Details;
            return new KnownAssignment(id, details?.Title, details is null ? null : sessions.Brief(details));
        }
    }

    /// <summary>The person wants to be remembered although they have been away for long.</summary>
    public static async Task<RedirectHttpResult> Stay(HttpContext http, People people)
    {
        if ((await Visitors.ReadAsync(http)).Participant is { } person)
        {
            await people.Grain(person).Stay(CommandForm.Of(http).Command);
        }

        return TypedResults.LocalRedirect(Path);
    }

    public static RazorComponentResult<ForgetPage> AskForget() => new(new { IsDone = false });

    public static async Task<RazorComponentResult<ForgetPage>> Forget(HttpContext http)
    {
        var isHelping = Kiosk.IsHelping(http);
        await (isHelping ? Visitors.ForgetPersonAsync(http) : Visitors.ForgetAsync(http));
        Kiosk.EndHelp(http);
        return new RazorComponentResult<ForgetPage>(new { IsDone = true, IsHelper = isHelping });
    }

    /// <summary>
    /// Where a page on a shared device goes by itself. Anywhere else it only asks, so that no link can sign anybody
    /// out.
    /// </summary>
    public static async Task<RazorComponentResult<ForgetPage>> ForgetBySelf(HttpContext http) =>
        Kiosk.IsOn(http) ? await Forget(http) : AskForget();

    public static RazorComponentResult<SharedPage> Shared(HttpContext http) => new(new { IsOn = Kiosk.IsOn(http) });

    public static RedirectHttpResult SetShared(HttpContext http)
    {
        Kiosk.Set(http, CommandForm.Of(http).Text(SharedField) == "ja");
        return TypedResults.LocalRedirect(SharedPath);
    }
}
