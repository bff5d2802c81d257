namespace Marknadsplatsen.Web;

/// <summary>Whether the board has decided that nobody's identity is documented.</summary>
public enum DocumentationMode
{
    /// <summary>The board has not decided yet.</summary>
    NotDecided,

    /// <summary>The board has decided so, and the decision has a number.</summary>
    WithoutIdentity,
}
