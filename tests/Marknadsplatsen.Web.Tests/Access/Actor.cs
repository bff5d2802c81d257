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

    /// <summary>Another association.</summary>
    Other,

    /// <summary>A coordinator of the city.</summary>
    Desk,

    /// <summary>A coordinator of another municipality.</summary>
    Away,
}
