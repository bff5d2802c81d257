using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Live;

/// <summary>The names of the public words for places, as the script and the styles know them.</summary>
internal static class PublicWords
{
    /// <summary>Not open.</summary>
    public const string Closed = "closed";

    /// <summary>The word of a card.</summary>
    public static string Of(AssignmentCard card) => card switch
    {
        { Status: not AssignmentStatus.Open } => Closed,
        { Details.IsOpenActivity: true } => "free",
        { PlacesWord: PlacesWord.Available } => "open",
        { PlacesWord: PlacesWord.FewLeft } => "few",
        _ => "full",
    };
}
