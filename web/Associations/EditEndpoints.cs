using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Associations;

/// <summary>An association changes what it has posted, in the form that it posted with.</summary>
internal static class EditEndpoints
{
    /// <summary>The link to how the assignment is now, when it is not as the form was shown any more.</summary>
    public const string NowLink = "nu";

    /// <summary>Where the form of an assignment is.</summary>
    public static string Path(AssignmentId id) => $"{AssociationEndpoints.Path}/uppdrag/{id}/andra";

    /// <summary>Where it is sent.</summary>
    public static string SendPath(AssignmentId id) => $"{Path(id)}/allt";

    /// <summary>The form, filled in as the assignment is.</summary>
    public static async Task<IResult> Get(string id, HttpContext http, IGrainFactory grains) =>
        await AssociationEndpoints.OwnAsync(http, grains, id) is { } own
            ? Page(own.State, PostForm.Of(own.State.Details), null, [])
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);

    /// <summary>Saves the form; a wrong one comes back as it was typed.</summary>
    public static async Task<IResult> Post(string id, HttpContext http, IGrainFactory grains, City city, Texts texts)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains, id) is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var sent = CommandForm.Of(http);
        var form = PostForm.From(sent);
        var reading = new PostReading(form, city, texts, own.State.Details);
        if (reading.Read() is not { } details)
        {
            return Page(own.State, form, sent.Command, reading.Errors);
        }

        var association = own.State.AssociationId.Value;
        var outcome = await grains.GetGrain<IAssociationGrain>(association).Edit(new EditAssignment
        {
            CommandId = sent.Command,
            Id = own.State.Id,
            Details = details,
            Seen = form.Seen ?? "",
            Sent = sent.Fingerprint(),
        });
        return outcome switch
        {
            PostOutcome.Posted => TypedResults.LocalRedirect(
                $"{AssociationEndpoints.Path}/uppdrag/{own.State.Id}?svar=klart"),
            PostOutcome.NotReady notReady => Again(
                [.. notReady.Problems.Select(problem =>
                    Wrong(AssociationEndpoints.FieldOf(problem), $"Problem.{problem}"))]),
            PostOutcome.SessionInUse => Again([Wrong("time", "SessionInUse")]),
            PostOutcome.ChangedMeanwhile => await ChangedMeanwhileAsync(),
            PostOutcome.IdTaken => Again([Wrong("title", "IdTaken")]),
            _ => Again([Wrong("title", "NotVerified")]),
        };

        // A refusal is a definite answer, so what is sent next is a command of its own.
        RazorComponentResult<EditPage> Again(IReadOnlyList<FormError> errors) => Page(own.State, form, null, errors);

        async Task<RazorComponentResult<EditPage>> ChangedMeanwhileAsync()
        {
            var now = (await AssociationEndpoints.OwnAsync(http, grains, id) ?? own).State;
            var seen = form with { Seen = now.Details.EditFingerprint() };
            return Page(now, seen, null, [Wrong(NowLink, "Edit.ChangedMeanwhile")]);
        }

        FormError Wrong(string field, string text) => new(field, texts[$"Association.{text}"]);
    }

    private static RazorComponentResult<EditPage> Page(
        AssignmentState state,
        PostForm form,
        CommandId? command,
        IReadOnlyList<FormError> errors) =>
        new(new { State = state, Form = form, Command = command, Errors = errors })
        {
            StatusCode = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
