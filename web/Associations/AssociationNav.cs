using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Layout;

namespace Marknadsplatsen.Web.Associations;

/// <summary>The links under the header for an association.</summary>
internal static class AssociationNav
{
    public static IReadOnlyList<NavLink> Links(Texts texts) =>
    [
        new("/forening", texts["Association.Nav.Home"]),
        new("/forening/nytt", texts["Association.Nav.New"], TeamRole.Host),
    ];
}
