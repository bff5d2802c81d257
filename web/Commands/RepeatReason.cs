namespace Marknadsplatsen.Web.Commands;

/// <summary>Why a person is asked to press once more.</summary>
public enum RepeatReason
{
    /// <summary>Nobody knows whether the command was stored; the same command is sent again.</summary>
    Unknown,

    /// <summary>The form was older than what this browser now holds; nothing was done.</summary>
    Stale,

    /// <summary>What was sent is not a form; nothing was done.</summary>
    Unreadable,

    /// <summary>Too much was sent at once; nothing was done.</summary>
    Busy,

    /// <summary>The desk had stood idle; the person has signed in again, and nothing was done yet.</summary>
    SignedIn,
}
