namespace Marknadsplatsen.Web.Components;

/// <summary>How a tile looks. Watch and Care only for what somebody can act on today.</summary>
public enum TileLook
{
    /// <summary>As it should be.</summary>
    Calm,

    /// <summary>Worth an eye.</summary>
    Watch,

    /// <summary>Needs somebody today.</summary>
    Care,

    /// <summary>Nothing there to measure.</summary>
    None,
}
