namespace Marknadsplatsen.Web.Layout;

/// <summary>What went wrong, as a person meets it.</summary>
public enum ErrorKind
{
    /// <summary>There is no such page (404).</summary>
    Missing,

    /// <summary>The form was too old or not understood (400); opening the page anew helps.</summary>
    Stale,

    /// <summary>The page is somebody else's, or asks for a sign-in that is missing (401, 403).</summary>
    Closed,

    /// <summary>The team keeps the page for those with another role (403).</summary>
    Role,

    /// <summary>Too much was asked for at once (429); waiting a minute helps.</summary>
    Busy,

    /// <summary>A fault of ours (500).</summary>
    Broken,

    /// <summary>The outcome of a command is not known (503); the same form may be sent again.</summary>
    Unknown,

    /// <summary>The place rests, for example over the summer.</summary>
    Resting,
}
