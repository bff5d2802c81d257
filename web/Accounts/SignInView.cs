using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>What the page for coming back shows.</summary>
public sealed record SignInView
{
    /// <summary>What was typed; kept when it was wrong.</summary>
    public string? Typed { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>Somebody has chosen things in this browser without a card; coming in as another leaves them.</summary>
    public bool WouldLeave { get; init; }

    /// <summary>A code by e-mail or text message is another way in.</summary>
    public bool HasCodes { get; init; }
}
