namespace Marknadsplatsen.Web.Peers;

/// <summary>A row of the coordinators' page of peers.</summary>
/// <param name="Key">What the forms name it by.</param>
/// <param name="Who">Pseudonyms.</param>
/// <param name="Since">Since when, in words.</param>
/// <param name="About">Area, time, language and interests, in words.</param>
public sealed record DeskPeerRow(string Key, string Who, string Since, IReadOnlyList<string> About)
{
    /// <summary>Something feels wrong.</summary>
    public bool HasConcern { get; init; }

    /// <summary>The pair is not over.</summary>
    public bool IsOpen { get; init; }
}
