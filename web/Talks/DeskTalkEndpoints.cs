using System.Globalization;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Desk;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Talks;

/// <summary>
/// A conversation with a person, for the association and for the coordinators: each sees its own part of it. The
/// reference finds the engagement; no id of a person is in a page or an address.
/// </summary>
internal static class DeskTalkEndpoints
{
    public const string UpToField = "till";

    private const string HostRoot = "/forening/uppdrag";
    private const string DeskRoot = "/tavla/meddelanden";

    /// <summary>Where an association reads a conversation.</summary>
    public static string HostPath(AssignmentId assignment, string reference) =>
        $"{HostRoot}/{assignment}/{TalkEndpoints.Step}/{reference}";

    /// <summary>Where a coordinator reads one.</summary>
    public static string DeskPath(AssignmentId assignment, string reference) => $"{DeskRoot}/{assignment}/{reference}";

    public static Task<IResult> GetHost(
        string id, string person, HttpContext http, IGrainFactory grains, TalkWords words, AccessNotes notes) =>
        GetAsync(OwnerRole.Association, id, person, http, grains, words, notes);

    public static Task<IResult> GetDesk(
        string id, string person, HttpContext http, IGrainFactory grains, TalkWords words, AccessNotes notes) =>
        GetAsync(OwnerRole.Coordinator, id, person, http, grains, words, notes);

    public static Task<IResult> PostHost(
        string id, string person, HttpContext http, IGrainFactory grains, TalkWords words, AccessNotes notes) =>
        PostAsync(OwnerRole.Association, id, person, http, grains, words, notes);

    public static Task<IResult> PostDesk(
        string id, string person, HttpContext http, IGrainFactory grains, TalkWords words, AccessNotes notes) =>
        PostAsync(OwnerRole.Coordinator, id, person, http, grains, words, notes);

    public static Task<IResult> SettleHost(string id, string person, HttpContext http, IGrainFactory grains) =>
        SettleAsync(OwnerRole.Association, id, person, http, grains);

    public static Task<IResult> SettleDesk(string id, string person, HttpContext http, IGrainFactory grains) =>
        SettleAsync(OwnerRole.Coordinator, id, person, http, grains);

    private static async Task<IResult> GetAsync(
        OwnerRole reader,
        string id,
        string person,
        HttpContext http,
        IGrainFactory grains,
        TalkWords words,
        AccessNotes notes)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await FindAsync(reader, id, person, http, grains) is not { State: var state, With: var with })
        {
            return await Refusals.OfAsync(http, visitor => IsAt(reader, visitor));
        }

        // Before the page: no log, no look.
        await NoteAsync(reader, http, notes, state, AccessKind.SawMessages, with);
        var view = await ReadAsync(reader, grains, state, with, words);
        return Page(view with { IsSent = http.Request.Query[TalkEndpoints.SentQuery].Count > 0 });
    }

    private static async Task<IResult> PostAsync(
        OwnerRole reader,
        string id,
        string person,
        HttpContext http,
        IGrainFactory grains,
        TalkWords words,
        AccessNotes notes)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await FindAsync(reader, id, person, http, grains) is not { State: var state, With: var with })
        {
            return await Refusals.OfAsync(http, visitor => IsAt(reader, visitor));
        }

        var form = CommandForm.Of(http);
        var text = form.Text(TalkWords.TextField);
        var problem = words.Problem(text) ?? words.Problem(
            await TalkEndpoints.Talk(grains, state.Id, with.Participant).Send(new SendMessage
            {
                CommandId = form.Exact,
                From = reader,
                Text = text ?? "",
                IsThanks = TalkWords.IsThanks(text),
            }));
        if (problem is not null)
        {
            await NoteAsync(reader, http, notes, state, AccessKind.SawMessages, with);
            return Page(words.Again(await ReadAsync(reader, grains, state, with, words), form, problem));
        }

        await NoteAsync(reader, http, notes, state, AccessKind.Wrote, with);
        return TypedResults.LocalRedirect($"{PathOf(reader, state.Id, person)}?{TalkEndpoints.SentQuery}=ja");
    }

    private static async Task<IResult> SettleAsync(
        OwnerRole reader, string id, string person, HttpContext http, IGrainFactory grains)
    {
        if (await FindAsync(reader, id, person, http, grains) is not { State: var state, With: var with })
        {
            return await Refusals.OfAsync(http, visitor => IsAt(reader, visitor));
        }

        var typed = CommandForm.Of(http).Text(UpToField);
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var upTo))
        {
            await TalkEndpoints.Talk(grains, state.Id, with.Participant).Settle(reader, upTo);
        }

        return TypedResults.LocalRedirect(PathOf(reader, state.Id, person));
    }

    private static async Task<TalkPageView> ReadAsync(
        OwnerRole reader, IGrainFactory grains, AssignmentState state, Engagement with, TalkWords words) => words.Of(
        await TalkEndpoints.Talk(grains, state.Id, with.Participant).Read(reader),
        state.Id,
        state.Details.Title,
        PathOf(reader, state.Id, Pseudonyms.ReferenceOf(state.Id, with.Participant)),
        reader,
        Pseudonyms.Of(state.Id, with)) with
    {
        Alias = reader == OwnerRole.Association ? with.ShownAlias : null,
    };

    internal static Task NoteAsync(
        OwnerRole reader,
        HttpContext http,
        AccessNotes notes,
        AssignmentState state,
        AccessKind kind,
        Engagement with) =>
        reader == OwnerRole.Association
            ? notes.SeenByAssociationAsync(http, state, kind, [with])
            : notes.ByCoordinatorAsync(http, state, kind, [with.Participant]);

    private static string PathOf(OwnerRole reader, AssignmentId assignment, string reference) =>
        reader == OwnerRole.Association ? HostPath(assignment, reference) : DeskPath(assignment, reference);

    internal static bool IsAt(OwnerRole reader, Visitor visitor) =>
        reader == OwnerRole.Association ? visitor.Association is not null : visitor.Coordinator is not null;

    internal static async Task<(AssignmentState State, Engagement With)?> FindAsync(
        OwnerRole reader, string id, string reference, HttpContext http, IGrainFactory grains)
    {
        var state = reader == OwnerRole.Association
            ? (await AssociationEndpoints.OwnAsync(http, grains, id))?.State
            : (await Visitors.ReadAsync(http)).Coordinator is { } municipality
                ? await DeskEndpoints.ReadAsync(grains, municipality, id)
                : null;
        var with = state?.Engagements.Values.FirstOrDefault(engagement =>
            Pseudonyms.ReferenceOf(state.Id, engagement.Participant) == reference);
        return with is null ? null : (state!, with);
    }

    private static RazorComponentResult<DeskTalkPage> Page(TalkPageView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
