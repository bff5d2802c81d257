using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Layout;
using Marknadsplatsen.Web.Teams;

namespace Marknadsplatsen.Web.Associations;

/// <summary>The links under the header for an association.</summary>
internal static class AssociationNav
{
    public static IReadOnlyList<NavLink> Links(Texts texts) =>
    [
        new("/forening", texts["Association.Nav.Home"]),
        new("/forening/nytt", texts["Association.Nav.New"], TeamRole.Host),
        new(TeamEndpoints.AssociationPath, texts["Team.Title"], TeamRole.Owner),
        new(OwnSignInEndpoints.Path, texts["OwnSignIn.Title"]),
    ];
}
