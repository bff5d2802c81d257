using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>
/// How a person who has a place wants to be reached, for the association they show it to. It stands on a page of its
/// own, so that only whoever needs it looks, and each look is in the person's own list. It is read at each look: when
/// the person shows it no longer, has left or has another address, there is nothing.
/// </summary>
internal static class ShownContact
{
    public const string Route = "/forening/uppdrag/{id}/kontakt/{person}";

    public static string HostPath(AssignmentId assignment, string reference) =>
        $"/forening/uppdrag/{assignment}/kontakt/{reference}";

    public static async Task<IResult> Get(
        string id,
        string person,
        HttpContext http,
        IGrainFactory grains,
        Contacts contacts,
        AccessNotes notes,
        Texts texts)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await AssociationEndpoints.OwnAsync(http, grains, id) is not { State: var state }
            || state.Engagements.Values.FirstOrDefault(
                engagement => Pseudonyms.ReferenceOf(state.Id, engagement.Participant) == person)
                is not { IsTaken: true, ShownContact: { } account } shown
            || await grains.GetGrain<IParticipantGrain>(shown.Participant.Value).View() is not { } whose
            || whose.Contacts.FirstOrDefault(contact => contact.Account == account) is not { } own
            || contacts.Of(whose).FirstOrDefault(handle => handle.Kind == own.Kind) is not { } open)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        // Before the page: no log, no look.
        await notes.ByAssociationAsync(http, state, AccessKind.SawContact, [shown]);
        return new RazorComponentResult<ShownContactPage>(new
        {
            Who = shown.ShownAlias ?? texts["Association.Person", Pseudonyms.Of(state.Id, shown)],
            Assignment = state.Id,
            Handle = open,
        });
    }
}
