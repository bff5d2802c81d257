using System.Security.Cryptography;
using System.Text.Json;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Catalog;

/// <summary>
/// A short name for what everybody may see of an assignment. It changes when a text, a time or the word for the places
/// changes, and is the same on every node; from it nobody can count who takes part.
/// </summary>
public static class PublicRevision
{
    private const int Length = 12;

    /// <summary>Twelve hexadecimal digits.</summary>
    public static string Of(AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var details = card.Details;
        var shown = new
        {
            card.AssociationId,
            card.AssociationName,
            card.CoHost,
            card.PlacesWord,
            details.IsOpenActivity,
            card.FreedOccasions,
            Details = details with
            {
                Places = null,
                TakenOutside = 0,
                Sessions = [.. details.Sessions.Select(session => session with { Places = null, TakenOutside = 0 })],
            },
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown)))[..Length];
    }
}
