using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Participants;

/// <summary>"Jag kommer med någon", or alone after all. No name is asked for.</summary>
internal static class GuestEndpoints
{
    public const string Route = "/uppdrag/{id}/sallskap";

    public static string Href(AssignmentId assignment) => $"{AssignmentWords.Href(assignment)}/sallskap";

    public static async Task<IResult> Post(
        string id, HttpContext http, CatalogReplica catalog, People people, AssignmentWords words)
    {
        if (!AssignmentId.TryParse(id, null, out var assignment)
            || (await people.ReadAsync(http)).Id is not { } person)
        {
            return AssignmentEndpoints.Missing(catalog, words);
        }

        var form = CommandForm.Of(http);
        var outcome = await people.Grain(person).Bring(assignment, new BringGuests
        {
            CommandId = form.Command,
            Guests = AcceptFields.GuestsIn(form),
        });
        return TypedResults.LocalRedirect(AnswerCodes.Href(assignment, outcome switch
        {
            BringOutcome.NothingToChange => AnswerCode.NothingToChange,
            BringOutcome.CommandReused => AnswerCode.Already,
            _ => AnswerCode.None,
        }));
    }
}
