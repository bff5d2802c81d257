namespace Marknadsplatsen.Grains.Pictures;

/// <summary>What the pictures of associations are stored under.</summary>
public static class PictureNames
{
    /// <summary>The stored name of the record and of the grain type; the key is the association's id.</summary>
    public const string State = "picture";
}
