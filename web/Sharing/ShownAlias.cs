using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>
/// A person who has a place lets the association see what they are called, or how to reach them, or no longer: one tap
/// each, for this one assignment.
/// </summary>
internal static class ShownAlias
{
    public const string Route = "/uppdrag/{id}/namn";

    /// <summary>Yes to be seen by name, one of the ways to be reached, or anything else not to be.</summary>
    public const string Field = "visa";

    /// <summary>To let the association see the e-mail address.</summary>
    public const string EmailValue = "epost";

    /// <summary>To let it see the number.</summary>
    public const string NumberValue = "nummer";

    /// <summary>To let it see neither.</summary>
    public const string NoContactValue = "ingen-vag";

    public static string Path(AssignmentId assignment) => $"{AssignmentWords.Href(assignment)}/namn";

    /// <summary>Somebody without an alias first chooses one, and comes back to the same question.</summary>
    public static async Task<IResult> Post(string id, HttpContext http, People people)
    {
        if (!AssignmentId.TryParse(id, null, out var assignment)
            || (await people.ReadAsync(http)).Id is not { } person)
        {
            return Refusals.Missing();
        }

        var form = CommandForm.Of(http);
        var asked = form.Text(Field);
        var outcome = await people.Grain(person).ShowAlias(assignment, new ShowAlias
        {
            CommandId = form.Command,
            IsShown = asked is "ja" or EmailValue or NumberValue,
            Contact = asked switch
            {
                EmailValue or NoContactValue => ContactKind.Email,
                NumberValue => ContactKind.TextMessage,
                _ => null,
            },
        });
        return TypedResults.LocalRedirect(outcome switch
        {
            ShowAliasOutcome.NoAlias when asked is EmailValue or NumberValue => ContactEndpoints.Path,
            ShowAliasOutcome.NoAlias => PrivacyEndpoints.NameHref(AnswerCodes.Href(assignment, AnswerCode.None)),
            ShowAliasOutcome.CommandReused => AnswerCodes.Href(assignment, AnswerCode.Already),
            ShowAliasOutcome.NoPlace => AnswerCodes.Href(assignment, AnswerCode.NothingToChange),
            _ => AnswerCodes.Href(assignment, AnswerCode.None),
        });
    }
}
