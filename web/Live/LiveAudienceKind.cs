namespace Marknadsplatsen.Web.Live;

/// <summary>Who a live message is for. Each audience has its own sequence and only its own facts.</summary>
public enum LiveAudienceKind
{
    /// <summary>Everybody: public words and texts, and what was just published.</summary>
    Public,

    /// <summary>One participant: what fits them.</summary>
    Matches,

    /// <summary>One participant: their own record changed.</summary>
    Me,

    /// <summary>One association: exact figures of its own assignments.</summary>
    Association,

    /// <summary>The coordinators of a municipality: figures.</summary>
    Board,

    /// <summary>Whoever has opened a share card of one participant: their record changed, or the card ended.</summary>
    Share,
}
