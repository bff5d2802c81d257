using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Entries;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Reviews;
using Marknadsplatsen.Web.Waiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Associations;

/// <summary>An association's own pages. They read the records themselves, so what was just done is there.</summary>
internal static class AssociationEndpoints
{
    /// <summary>Where an association begins.</summary>
    public const string Path = "/forening";

    /// <summary>What waits and how full it is; for a stranger, how to become a host.</summary>
    public static async Task<IResult> Get(
        string? svar,
        HttpContext http,
        IGrainFactory grains,
        AssociationWords words,
        AccessNotes notes,
        PostReviews reviews,
        WaitingWords waitingWords)
    {
        if (await OwnAsync(http, grains) is not { } association)
        {
            return new RazorComponentResult<IntroPage>();
        }

        var others = association.CoHosted.Where(told => told.IsIn).Select(told => told.Assignment).ToList();
        var rows = association.Assignments.Take(AssociationPageView.RowCountMax).Concat(others);
        var views = await Task.WhenAll(rows.Select(id => grains.GetGrain<IAssignmentGrain>(id.Value).View()));
        var assignments = views.OfType<AssignmentView>().Where(view => view.State.IsHostedBy(association.Id)).ToList();
        await Task.WhenAll(assignments.Select(view => notes.SeenByAssociationAsync(
            http, view.State, AccessKind.SawWaiting, AssociationWords.WaitingIn(view.State))));
        var waiting = assignments.SelectMany(view => words.Waiting(view.State))
            .OrderBy(row => row.DueAtUtc)
            .ThenBy(row => row.Pseudonym, StringComparer.Ordinal)
            .ToList();
        var waits = await grains.GetGrain<IWaitingGrain>(association.Municipality.Value)
            .OfAssociation(association.Id, 1);
        await notes.ByAssociationAsync(http, WaitingEndpoints.Named(waits));
        var view = new AssociationPageView(
            association,
            waiting,
            [.. assignments.SelectMany(each => words.Questions(each.State))],
            assignments,
            association.Assignments.Length + assignments.Count(view => view.State.AssociationId != association.Id))
        {
            Invitations = [.. views.OfType<AssignmentView>().Select(view => view.State)
                .Where(state => state.CoHost is { IsAccepted: false } asked && asked.Association == association.Id)],
            Entry = association.IsVerified
                ? null
                : await grains.GetGrain<IEntryGrain>(association.Municipality.Value).Find(association.Id),
            Others = [.. waits.Items.Select(item => waitingWords.Of(item, isHost: true))],
            OtherCount = waits.Count,
            Reviews = (await reviews.OfAsync(association)).Posts,
            Answer = svar,
        };
        return new RazorComponentResult<AssociationPage>(new { View = view });
    }

    /// <summary>One assignment: figures, people, places.</summary>
    public static async Task<IResult> Manage(
        string id,
        string? ny,
        string? svar,
        HttpContext http,
        IGrainFactory grains,
        AccessNotes notes) =>
        await HostedAsync(http, grains, id) is { } own
            ? await ManagePageAsync(http, notes, own, ny is not null, svar, [])
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);

    /// <summary>
    /// Answers a person. The row's reference finds the engagement again; no id of a person is in a page.
    /// </summary>
    public static async Task<IResult> Step(string id, HttpContext http, IGrainFactory grains, AccessNotes notes)
    {
        if (await HostedAsync(http, grains, id) is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var form = CommandForm.Of(http);
        var engagement = own.State.Engagements.Values.FirstOrDefault(candidate =>
            Pseudonyms.ReferenceOf(own.State.Id, candidate.Participant) == form.Text("person"));
        if (engagement is null
            || !ApiNames<HostStep>.TryParse(form.Text("step"), out var step)
            || !AssociationWords.HostSteps.Contains(step))
        {
            return Refusals.Missing();
        }

        var outcome = await grains.GetGrain<IAssignmentGrain>(id).HostStep(new TakeHostStep
        {
            CommandId = form.Command,
            Participant = engagement.Participant,
            Step = step,
            Requirement = ApiNames<Requirement>.TryParse(form.Text("requirement"), out var asked) ? asked : null,
        });
        if (outcome is HostOutcome.Changed)
        {
            await notes.ByAssociationAsync(http, own.State, AccessKind.Answered, [engagement]);
        }

        return Answered(id, outcome);
    }

    /// <summary>Tells whether the place offers what somebody wondered about; the answer is everybody's.</summary>
    public static async Task<IResult> Tell(string id, HttpContext http, IGrainFactory grains, City city)
    {
        var form = CommandForm.Of(http);
        if (await HostedAsync(http, grains, id) is null
            || !QualityId.TryParse(form.Text(AskEndpoints.QualityField), null, out var quality)
            || form.Text("svar") is not ("ja" or "nej"))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        return Answered(id, await grains.GetGrain<IAssignmentGrain>(id).Answer(new AnswerQuality
        {
            CommandId = form.Command,
            Quality = quality,
            IsOffered = form.Text("svar") == "ja",
            IsAccessibility = city.Vocabulary.Accessibility.Any(known => known.Id == quality),
        }));
    }

    /// <summary>Changes places, who came another way, or opens and closes.</summary>
    public static async Task<IResult> Change(
        string id, HttpContext http, IGrainFactory grains, Texts texts, AccessNotes notes)
    {
        if (await OwnAsync(http, grains, id) is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var form = CommandForm.Of(http);
        var command = new ChangePlaces
        {
            CommandId = form.Command,
            Session = SessionId.TryParse(form.Text("session"), null, out var session) ? session : null,
            Places = PostForm.Number(form.Text("places")),
            TakenOutside = PostForm.Number(form.Text("outside")),
            Status = ApiNames<AssignmentStatus>.TryParse(form.Text("status"), out var status) ? status : null,
        };
        if (command is { Status: null } && (command.Places is null || command.TakenOutside is null))
        {
            return await Again("NotANumber");
        }

        var outcome = await grains.GetGrain<IAssignmentGrain>(id).Change(command);
        return outcome switch
        {
            HostOutcome.BelowPromised below => await Again("Below", below.Promised),
            HostOutcome.OutOfRange => await Again("Range"),
            _ => Answered(id, outcome),
        };

        Task<RazorComponentResult<ManagePage>> Again(string wrong, int? number = null) => ManagePageAsync(
            http,
            notes,
            own,
            false,
            null,
            [new FormError("places", texts[$"Association.Change.{wrong}", number])],
            form);
    }

    public static async Task<AssociationState?> OwnAsync(HttpContext http, IGrainFactory grains) =>
        (await Visitors.ReadAsync(http)).Association is { } id
            ? await grains.GetGrain<IAssociationGrain>(id.Value).View()
            : null;

    /// <summary>An assignment that the visitor's association has posted.</summary>
    public static async Task<AssignmentView?> OwnAsync(HttpContext http, IGrainFactory grains, string id) =>
        (await Visitors.ReadAsync(http)).Association is { } association
        && AssignmentId.TryParse(id, null, out var assignment)
        && await grains.GetGrain<IAssignmentGrain>(assignment.Value).View() is { } view
        && view.State.AssociationId == association
            ? view
            : null;

    /// <summary>An assignment that the visitor's association has posted, or hosts as well.</summary>
    public static async Task<AssignmentView?> HostedAsync(HttpContext http, IGrainFactory grains, string id) =>
        (await Visitors.ReadAsync(http)).Association is { } association
        && AssignmentId.TryParse(id, null, out var assignment)
        && await grains.GetGrain<IAssignmentGrain>(assignment.Value).View() is { } view
        && view.State.IsHostedBy(association)
            ? view
            : null;

    private static IResult Answered(string id, HostOutcome outcome)
    {
        var code = outcome switch
        {
            HostOutcome.Changed => "klart",
            HostOutcome.NoFreePlace => "fullt",
            _ => "inget",
        };
        return TypedResults.LocalRedirect($"{Path}/uppdrag/{id}?svar={code}");
    }

    private static async Task<RazorComponentResult<ManagePage>> ManagePageAsync(
        HttpContext http,
        AccessNotes notes,
        AssignmentView view,
        bool isNew,
        string? answer,
        IReadOnlyList<FormError> errors,
        CommandForm? typed = null)
    {
        await notes.SeenByAssociationAsync(http, view.State, AccessKind.SawPlace, AssociationWords.OpenIn(view.State));
        var isOwn = (await Visitors.ReadAsync(http)).Association == view.State.AssociationId;
        return new(new
        {
            View = view, IsOwn = isOwn, IsNew = isNew, Answer = answer, Errors = errors, Typed = typed,
        })
        {
            StatusCode = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
