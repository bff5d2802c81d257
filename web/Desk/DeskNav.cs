using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Entries;
using Marknadsplatsen.Web.FillRates;
using Marknadsplatsen.Web.Layout;
using Marknadsplatsen.Web.Marks;
using Marknadsplatsen.Web.Peers;
using Marknadsplatsen.Web.Release;
using Marknadsplatsen.Web.Reviews;
using Marknadsplatsen.Web.Supports;
using Marknadsplatsen.Web.Teams;
using Marknadsplatsen.Web.Waiting;

namespace Marknadsplatsen.Web.Desk;

/// <summary>The links under the header for a coordinator.</summary>
internal static class DeskNav
{
    public static IReadOnlyList<NavLink> Links(Texts texts) =>
    [
        new(BoardEndpoints.Path, texts["Desk.Nav.Board"]),
        new(DeskEndpoints.Path, texts["Desk.Nav.Waiting"], TeamRole.Host),
        new(WaitingEndpoints.DeskPath, texts["Waiting.Title"], TeamRole.Host),
        new(CaseEndpoints.Path, texts["DeskCase.Title"], TeamRole.Host),
        new(DeskPeerEndpoints.Path, texts["DeskPeer.Title"], TeamRole.Host),
        new(EntryDeskEndpoints.Path, texts["CoordinatorEntry.Title"], TeamRole.Host),
        new(ReviewEndpoints.Path, texts["CoordinatorReview.Title"], TeamRole.Host),
        new(DeskMarkEndpoints.Path, texts["CoordinatorMark.Title"]),
        new(SlipEndpoints.Path, texts["Slip.Title"], TeamRole.Host),
        new(HoardEndpoints.Path, texts["CoordinatorRelease.Title"], TeamRole.Host),
        new(RegisterEndpoints.Path, texts["CoordinatorRegister.Title"], TeamRole.Host),
        new(TeamEndpoints.CoordinatorPath, texts["Team.Title"], TeamRole.Owner),
        new(OwnSignInEndpoints.Path, texts["OwnSignIn.Title"]),
    ];
}
