namespace Marknadsplatsen.Web.Layout;

/// <summary>What went wrong, as a person meets it.</summary>
public enum ErrorKind
{
    /// <summary>There is no such page (404).</summary>
    Missing,

    /// <summary>A fault of ours (500).</summary>
    Broken,

    /// <summary>The outcome of a command is not known (503); the same form may be sent again.</summary>
    Unknown,

    /// <summary>The reader has no connection.</summary>
    Offline,

    /// <summary>The place rests, for example over the summer.</summary>
    Closed,
}
