namespace Marknadsplatsen.Web.Access;

/// <summary>What "Vem har tittat?" shows.</summary>
public sealed record WatchersView
{
    /// <summary>Who did what, as a text's key and its words, and when; newest first.</summary>
    public required IReadOnlyList<(string Key, string[] Words, string When)> Rows { get; init; }

    public required int PageNumber { get; init; }

    public required int PageCount { get; init; }

    /// <summary>Looks that there was no room for.</summary>
    public required int MoreCount { get; init; }
}
