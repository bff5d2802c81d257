namespace Marknadsplatsen.Web.Deeds;

/// <summary>What the check of a code shows: nothing of anybody.</summary>
public sealed record CheckView
{
    /// <summary>The code as typed.</summary>
    public string? Typed { get; init; }

    /// <summary>Somebody has asked.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Since when it exists and is unchanged; null when there is none.</summary>
    public string? Since { get; init; }
}
