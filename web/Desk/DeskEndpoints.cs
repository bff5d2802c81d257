using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Time;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Desk;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Matching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Desk;

/// <summary>
/// Those who wait for a coordinator. One call reads a page of a queue, however many assignments there are; a step goes
/// to the assignment itself.
/// </summary>
internal static class DeskEndpoints
{
    public const string Path = "/tavla/vantar";

    // Whoever is promised a day is not late before it is over.
    private static readonly TimeOnly EndOfDay = new(23, 59);

    private static readonly ImmutableArray<HostStep> Steps =
        [HostStep.TakeOn, HostStep.Propose, HostStep.OfferPlace, HostStep.SetNextStep, HostStep.ExtendHold];

    /// <summary>A page of a queue.</summary>
    public static async Task<IResult> Get(
        string? ko,
        string? sida,
        string? svar,
        HttpContext http,
        IGrainFactory grains,
        DeskWords words,
        AccessNotes notes)
    {
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        return TryRead(ko, sida, out var queue, out var page)
            ? Page(await ReadAsync(http, grains, municipality, queue, page, words, notes) with { Answer = svar })
            : Refusals.Missing();
    }

    /// <summary>
    /// A coordinator's step. The row's reference finds the engagement; no id of a person is in a page.
    /// </summary>
    public static async Task<IResult> Step(
        string id,
        HttpContext http,
        IGrainFactory grains,
        City city,
        DeskWords words,
        AccessNotes notes,
        Texts texts)
    {
        var form = CommandForm.Of(http);
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality
            || await FindAsync(grains, municipality, id, form.Text("person")) is not { } found
            || !ApiNames<HostStep>.TryParse(form.Text("step"), out var step)
            || !Steps.Contains(step)
            || !TryRead(form.Text("ko"), form.Text("sida"), out var queue, out var page))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var date = form.Text("datum");
        var outcome = await grains.GetGrain<IAssignmentGrain>(id).HostStep(new TakeHostStep
        {
            CommandId = form.Command,
            Participant = found.Participant,
            Step = step,
            NextStepAtUtc = step == HostStep.SetNextStep && PostForm.Day(date) is { } day
                ? LocalTime.ToUtc(day.ToDateTime(EndOfDay), city.Zone)
                : null,
        });
        if (outcome is HostOutcome.OutOfRange)
        {
            var error = new FormError($"datum-{form.Text("person")}", texts["Desk.Date.Wrong", DaysAhead]);
            return Page(await ReadAsync(http, grains, municipality, queue, page, words, notes) with
            {
                Errors = [error],
                TypedReference = form.Text("person"),
                TypedDate = date,
            });
        }

        if (outcome is HostOutcome.Changed && await grains.GetGrain<IAssignmentGrain>(id).View() is { State: var own })
        {
            await notes.ByCoordinatorAsync(http, own, AccessKind.Answered, [found.Participant]);
        }

        await TellDeskAsync(grains, municipality, id);
        return TypedResults.LocalRedirect($"{Href(queue, page)}&svar={CodeOf(outcome)}");
    }

    /// <summary>A coordinator has asked the host, and answers whether the place offers something.</summary>
    public static async Task<IResult> Tell(string id, HttpContext http, IGrainFactory grains, City city)
    {
        var form = CommandForm.Of(http);
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality
            || await ReadAsync(grains, municipality, id) is null
            || !QualityId.TryParse(form.Text(AskEndpoints.QualityField), null, out var quality)
            || form.Text("svar") is not ("ja" or "nej")
            || !TryRead(form.Text("ko"), form.Text("sida"), out var queue, out var page))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var outcome = await grains.GetGrain<IAssignmentGrain>(id).Answer(new AnswerQuality
        {
            CommandId = form.Command,
            Quality = quality,
            IsOffered = form.Text("svar") == "ja",
            IsAccessibility = city.Vocabulary.Accessibility.Any(known => known.Id == quality),
        });
        await TellDeskAsync(grains, municipality, id);
        var code = outcome is HostOutcome.Changed ? "besvarad" : CodeOf(outcome);
        return TypedResults.LocalRedirect($"{Href(queue, page)}&svar={code}");
    }

    /// <summary>The address of a page of a queue.</summary>
    public static string Href(DeskQueue? queue, int page) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path}?ko={(queue is { } own ? ApiNames<DeskQueue>.Of(own) : "")}&sida={page}");

    /// <summary>How many whole days ahead a date can be set: the last one ends within the limit.</summary>
    private static int DaysAhead => (int)HoldTimes.NextStepWithin.TotalDays - 1;

    private static bool TryRead(string? ko, string? sida, out DeskQueue? queue, out int page)
    {
        queue = ApiNames<DeskQueue>.TryParse(ko, out var named) ? named : null;
        page = string.IsNullOrEmpty(sida) ? 1 : PostForm.Number(sida) ?? 0;
        return page > 0 && (queue is not null || string.IsNullOrEmpty(ko));
    }

    private static async Task<DeskView> ReadAsync(
        HttpContext http,
        IGrainFactory grains,
        MunicipalityCode municipality,
        DeskQueue? queue,
        int page,
        DeskWords words,
        AccessNotes notes)
    {
        var list = await grains.GetGrain<IDeskGrain>(municipality.Value).Read(queue, page);
        await notes.ByCoordinatorAsync(http, list.Items.Select(item => (item.Assignment, item.Row.Reference)));
        return new DeskView
        {
            List = list,
            Waiting = await grains.GetGrain<IWaitingGrain>(municipality.Value).OfCoordinators(1),
            Rows = [.. list.Items.Select(words.Of)],
        };
    }

    private static async Task<Engagement?> FindAsync(
        IGrainFactory grains,
        MunicipalityCode municipality,
        string id,
        string? reference) =>
        (await ReadAsync(grains, municipality, id))?.Engagements.Values.FirstOrDefault(engagement =>
            Pseudonyms.ReferenceOf(new AssignmentId(id), engagement.Participant) == reference);

    /// <summary>
    /// An assignment of the coordinator's own municipality; null for any other, as if it did not exist.
    /// </summary>
    internal static async Task<AssignmentState?> ReadAsync(
        IGrainFactory grains, MunicipalityCode municipality, string id) =>
        AssignmentId.TryParse(id, null, out var assignment)
        && await grains.GetGrain<IAssignmentGrain>(assignment.Value).View() is { State: var state }
        && state.Municipality == municipality
            ? state
            : null;

    /// <summary>
    /// The page that follows shows what was just done. The assignment's own delivery says the same a moment later.
    /// </summary>
    private static async Task TellDeskAsync(IGrainFactory grains, MunicipalityCode municipality, string id)
    {
        if (await grains.GetGrain<IAssignmentGrain>(id).View() is { } now)
        {
            await grains.GetGrain<IDeskGrain>(municipality.Value).Apply(DeskEntry.Of(now.State, now.Version));
        }
    }

    private static string CodeOf(HostOutcome outcome) => outcome switch
    {
        HostOutcome.Changed => "klart",
        HostOutcome.NoFreePlace => "fullt",
        _ => "inget",
    };

    private static RazorComponentResult<DeskQueuePage> Page(DeskView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };
}
