namespace Marknadsplatsen.Web.Identity;

/// <summary>The ways in which somebody becomes known, as events of security name them.</summary>
internal enum WayIn
{
    /// <summary>The words of a recall card.</summary>
    CardWords,

    /// <summary>The picture of a recall card.</summary>
    CardPicture,

    /// <summary>A code by e-mail or text message.</summary>
    MessageCode,

    /// <summary>A code that makes an address or a number somebody's own.</summary>
    NewContact,

    /// <summary>A paper slip from a coordinator.</summary>
    Slip,

    /// <summary>A passkey.</summary>
    Passkey,

    /// <summary>The city's identity broker.</summary>
    Broker,

    /// <summary>An invitation to a team.</summary>
    Invitation,

    /// <summary>The code of somebody's share card.</summary>
    ShareCard,
}
