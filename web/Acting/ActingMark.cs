namespace Marknadsplatsen.Web.Acting;

/// <summary>
/// Metadata of a page or form that a coordinator may open as a person who has asked for it. What has no such mark only
/// the person opens: the card, ways to reach them, what they share, what they let others read, and being removed.
/// </summary>
public sealed record ActingMark
{
    /// <summary>The form that ends the turn, which is on every page: it is taken from wherever it was opened.</summary>
    public bool IsWayOut { get; init; }
}
