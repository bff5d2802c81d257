namespace Marknadsplatsen.Web.Components;

/// <summary>One area on the map of tiles.</summary>
public sealed record AreaTile
{
    /// <summary>The area's name.</summary>
    public required string Name { get; init; }

    /// <summary>Degrees north; decides the row.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east; decides the place in the row.</summary>
    public required double Longitude { get; init; }

    /// <summary>The figure as it is read, such as "12 av 20"; empty when there is none to show.</summary>
    public string Figure { get; init; } = "";

    /// <summary>The word that explains it, such as "Få kvällar".</summary>
    public required string Word { get; init; }

    /// <summary>How it looks; the word says the same.</summary>
    public TileLook Look { get; init; }

    /// <summary>Where the tile leads; null for a tile that is no link.</summary>
    public string? Href { get; init; }

    /// <summary>For the live script (<c>data-area</c>).</summary>
    public required string AreaId { get; init; }
}
