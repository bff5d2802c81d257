using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>How an association receives people: what those with a place are told, and how many came.</summary>
internal static class VisitEndpoints
{
    public const string Route = "/forening/uppdrag/{id}/mottagande";
    public const string CountRoute = "/forening/uppdrag/{id}/kom";
    public const string GreetingField = "halsning";
    public const string OccasionField = "tillfalle";
    public const string CountField = "antal";

    /// <summary>Where the page is.</summary>
    public static string Path(AssignmentId id) => $"/forening/uppdrag/{id}/mottagande";

    /// <summary>Where a number is sent.</summary>
    public static string CountPath(AssignmentId id) => $"/forening/uppdrag/{id}/kom";

    public static async Task<IResult> Get(
        string id, string? svar, HttpContext http, IGrainFactory grains, City city, TimeProvider time) =>
        await AssociationEndpoints.HostedAsync(http, grains, id) is { } own
            ? await PageAsync(grains, own.State, city, time, new VisitView { State = own.State, Answer = svar })
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);

    /// <summary>Saves what those with a place are told; a wrong one comes back as it was typed.</summary>
    public static async Task<IResult> Greet(
        string id, HttpContext http, IGrainFactory grains, City city, TimeProvider time, Texts texts)
    {
        if (await AssociationEndpoints.HostedAsync(http, grains, id) is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var form = CommandForm.Of(http);
        var greeting = TypedText.Lines(form.Text(GreetingField));
        if (await Host(grains, own.State).Greet(own.State.Id, greeting))
        {
            return TypedResults.LocalRedirect($"{Path(own.State.Id)}?svar=halsat");
        }

        var wrong = HostPageRules.WrongWith(greeting, HostRecord.GreetingLengthMax);
        return await PageAsync(grains, own.State, city, time, new VisitView
        {
            State = own.State,
            TypedGreeting = form.Text(GreetingField),
            Command = form.Command,
            Errors = [new FormError(GreetingField, texts[$"AssociationVisit.Wrong.{wrong?.ToString() ?? "TooMany"}"])],
        });
    }

    /// <summary>Saves how many came once. No form tells who.</summary>
    public static async Task<IResult> Count(
        string id, HttpContext http, IGrainFactory grains, City city, TimeProvider time, Texts texts)
    {
        if (await AssociationEndpoints.HostedAsync(http, grains, id) is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var form = CommandForm.Of(http);
        var count = PostForm.Number(form.Text(CountField));
        var chosen = OccasionId.TryParse(form.Text(OccasionField), null, out var occasion)
            && Past(own.State, city, time).Any(past => CountedOccasions.IdOf(past) == occasion);
        if (chosen && count is not null && await Host(grains, own.State).Count(new AttendanceTotal
        {
            Assignment = own.State.Id,
            Occasion = occasion,
            Count = count.Value,
        }))
        {
            return TypedResults.LocalRedirect($"{Path(own.State.Id)}?svar=raknat");
        }

        return await PageAsync(grains, own.State, city, time, new VisitView
        {
            State = own.State,
            TypedOccasion = form.Text(OccasionField),
            TypedCount = form.Text(CountField),
            Command = form.Command,
            Errors = chosen
                ? [new FormError(CountField, texts["AssociationVisit.Wrong.Count", AttendanceTotal.CountMax])]
                : [new FormError(OccasionField, texts["AssociationVisit.Wrong.Occasion"])],
        });
    }

    private static IHostGrain Host(IGrainFactory grains, AssignmentState state) =>
        grains.GetGrain<IHostGrain>(state.AssociationId.Value);

    private static ImmutableArray<Occasion> Past(
        AssignmentState state, City city, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return CountedOccasions.Of(
            state, now, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, city.Zone).DateTime));
    }

    private static async Task<RazorComponentResult<VisitPage>> PageAsync(
        IGrainFactory grains, AssignmentState state, City city, TimeProvider time, VisitView view)
    {
        var host = await Host(grains, state).View();
        return new(new
        {
            View = view with
            {
                Greeting = await Host(grains, state).GreetingOf(state.Id),
                Past = Past(state, city, time),
                Counted = [.. host.Attendance.Where(total => total.Assignment == state.Id)],
            },
        })
        {
            StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
