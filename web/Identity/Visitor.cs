using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Sharing;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// Who a request comes from, as far as its cookies and the stored rights say. All null for somebody who has only looked
/// around.
/// </summary>
/// <param name="Participant">The participant, or null before the first answer.</param>
/// <param name="Association">The association the visitor is signed in for, or null.</param>
/// <param name="Coordinator">The municipality the visitor coordinates, or null.</param>
public sealed record Visitor(ParticipantId? Participant, AssociationId? Association, MunicipalityCode? Coordinator)
{
    /// <summary>Nobody known.</summary>
    public static readonly Visitor Unknown = new(null, null, null);

    /// <summary>
    /// The sign-in at the association's or the coordinators' desk, with the role it gives now; or null.
    /// </summary>
    public DeskSession? Desk { get; init; }

    /// <summary>
    /// The share card that the browser has opened, or null. Whether it still lasts is asked each time.
    /// </summary>
    public ShareVisitor? Share { get; init; }
}
