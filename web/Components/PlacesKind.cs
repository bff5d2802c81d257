namespace Marknadsplatsen.Web.Components;

/// <summary>What everybody may know about the places of an assignment: words, never figures.</summary>
public enum PlacesKind
{
    /// <summary>There are free places.</summary>
    Open,

    /// <summary>Few places are left.</summary>
    Few,

    /// <summary>No place is free now.</summary>
    Full,

    /// <summary>Open activity: no sign-up, one just comes.</summary>
    Free,

    /// <summary>Resting, for example over the summer.</summary>
    Closed,
}
