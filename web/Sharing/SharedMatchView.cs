namespace Marknadsplatsen.Web.Sharing;

/// <summary>
/// What a support person sees of one match: what the person ticked, in words, and nothing else. Each is null when it is
/// not shared.
/// </summary>
public sealed record SharedMatchView
{
    /// <summary>What it is called, and the association, in their own words.</summary>
    public (string Title, string? Association)? What { get; init; }

    /// <summary>When, and the next time.</summary>
    public IReadOnlyList<string>? When { get; init; }

    /// <summary>Where.</summary>
    public string? Where { get; init; }

    /// <summary>Who meets the person, in the association's words; empty when it has not told.</summary>
    public string? Meets { get; init; }

    /// <summary>What has changed; empty when nothing has.</summary>
    public IReadOnlyList<string>? Changes { get; init; }
}
