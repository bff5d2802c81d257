using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>Foretells the tap from the card alone; the assignment decides.</summary>
internal static class Taps
{
    public static Tap Of(AssignmentCard card)
    {
        var details = card.Details;
        return details switch
        {
            { IsOpenActivity: true } => Tap.Save,
            { IsWork: true } => Tap.Coordinator,
            { AcceptsDirectly: false } => Tap.Host,
            _ when card.PlacesWord == PlacesWord.Full => Tap.Queue,
            { Demands: { RegisterExtract: true } or { ConfidentialityPledge: true } } => Tap.Papers,
            _ when card.PlacesWord == PlacesWord.FewLeft => Tap.Hold,
            _ => Tap.Direct,
        };
    }
}
