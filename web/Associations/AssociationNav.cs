using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Drafts;
using Marknadsplatsen.Web.Hosts;
using Marknadsplatsen.Web.Layout;
using Marknadsplatsen.Web.Marks;
using Marknadsplatsen.Web.Teams;
using Marknadsplatsen.Web.Waiting;

namespace Marknadsplatsen.Web.Associations;

/// <summary>The links under the header for an association.</summary>
internal static class AssociationNav
{
    public static IReadOnlyList<NavLink> Links(Texts texts) =>
    [
        new("/forening", texts["Association.Nav.Home"]),
        new(WaitingEndpoints.HostPath, texts["Waiting.Title"], TeamRole.Host),
        new("/forening/nytt", texts["Association.Nav.New"], TeamRole.Host),
        new(DraftEndpoints.Path, texts["AssociationDraft.Title"], TeamRole.Host),
        new(HostFigureEndpoints.Path, texts["AssociationFigures.Title"]),
        new(OwnHostEndpoints.Path, texts["AssociationSide.Title"], TeamRole.Host),
        new(OwnMarkEndpoints.Path, texts["HostMark.Title"], TeamRole.Host),
        new(TeamEndpoints.AssociationPath, texts["Team.Title"], TeamRole.Owner),
        new(OwnSignInEndpoints.Path, texts["OwnSignIn.Title"]),
    ];
}
