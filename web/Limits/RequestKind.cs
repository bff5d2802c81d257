namespace Marknadsplatsen.Web.Limits;

/// <summary>What a request is counted as.</summary>
internal enum RequestKind
{
    /// <summary>It changes nothing.</summary>
    Page,

    /// <summary>It changes something.</summary>
    Form,

    /// <summary>It tries to become somebody, or makes a message leave the house.</summary>
    SignIn,

    /// <summary>It stays open.</summary>
    Live,
}
