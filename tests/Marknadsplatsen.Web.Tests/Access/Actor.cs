namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>Who asks, seen from one person with a place at one association.</summary>
internal enum Actor
{
    /// <summary>A browser without a cookie.</summary>
    Nobody,

    /// <summary>The person.</summary>
    Person,

    /// <summary>Another participant.</summary>
    Stranger,

    /// <summary>The association.</summary>
    Host,

    /// <summary>Somebody of the association who may look and change nothing.</summary>
    Reader,

    /// <summary>Another association.</summary>
    Other,

    /// <summary>A coordinator of the city.</summary>
    Desk,

    /// <summary>Somebody at the city's desk who may look and change nothing.</summary>
    DeskReader,

    /// <summary>A coordinator of another municipality.</summary>
    Away,
}
