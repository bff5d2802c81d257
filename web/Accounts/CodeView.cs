using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>What the two pages of a code show: where to send it, and what came.</summary>
public sealed record CodeView
{
    /// <summary>The code makes the handle the person's own; otherwise it signs in.</summary>
    public bool IsForKeeping { get; init; }

    /// <summary>Whether e-mail is sent here.</summary>
    public bool HasEmail { get; init; }

    /// <summary>Whether text messages are sent here.</summary>
    public bool HasTextMessages { get; init; }

    /// <summary>What was typed; kept when it was wrong.</summary>
    public string? Typed { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>Where the code went, as its owner knows it.</summary>
    public string? Hint { get; init; }

    /// <summary>Somebody has chosen things in this browser without a card; coming in as another leaves them.</summary>
    public bool WouldLeave { get; init; }
}
