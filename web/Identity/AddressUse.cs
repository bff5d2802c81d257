namespace Marknadsplatsen.Web.Identity;

/// <summary>What one address on the net may not do without end.</summary>
internal enum AddressUse
{
    /// <summary>Asking for a code, which sends a message.</summary>
    AskCode,

    /// <summary>Trying a card or a code.</summary>
    SignIn,

    /// <summary>Trying a slip from a coordinator.</summary>
    Recover,

    /// <summary>Asking, or telling that something feels wrong, without saying who one is.</summary>
    Ask,
}
