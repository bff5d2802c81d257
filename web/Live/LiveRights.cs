using System.Diagnostics.CodeAnalysis;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Identity;

namespace Marknadsplatsen.Web.Live;

/// <summary>Which audiences a visitor may hear. Asked anew for each connection and each catch-up.</summary>
internal static class LiveRights
{
    /// <summary>The visitor's own audience of that kind, or null when the visitor has none.</summary>
    public static LiveAudience? Own(LiveAudienceKind kind, Visitor visitor, MunicipalityCode city)
    {
        var id = kind switch
        {
            LiveAudienceKind.Public => city.Value,
            LiveAudienceKind.Matches or LiveAudienceKind.Me => visitor.Participant?.Value,
            LiveAudienceKind.Association => visitor.Association?.Value,
            LiveAudienceKind.Board => visitor.Coordinator?.Value,
            LiveAudienceKind.Share => visitor.Share?.Participant.Value,
            _ => null,
        };
        return id is null ? null : new LiveAudience(kind, id);
    }

    /// <summary>
    /// Reads a name that a page sends: a short name for the visitor's own, or a kind and an id. Answers false for what
    /// is no name at all; <paramref name="own"/> is null when the audience is somebody else's.
    /// </summary>
    public static bool TryFind(
        [NotNullWhen(true)] string? name,
        Visitor visitor,
        MunicipalityCode city,
        out LiveAudience? own)
    {
        own = null;
        if (name is null || name.Length > LiveAudience.NameLengthMax)
        {
            return false;
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var id = colon < 0 ? null : name[(colon + 1)..];
        if (!LiveAudience.TryParseKind(colon < 0 ? name : name[..colon], out var kind) || id is { Length: 0 })
        {
            return false;
        }

        own = Own(kind, visitor, city);
        if (id is not null && own?.Id != id)
        {
            own = null;
        }

        return true;
    }
}
