namespace Marknadsplatsen.Web.Participants;

/// <summary>A change that the person is asked about: what it was, what it is, and what the yes carries.</summary>
public sealed record ChangeView
{
    /// <summary>The hidden field that says which change the yes is to.</summary>
    public const string Field = "andring";

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>Which change it is.</summary>
    public required string Key { get; init; }

    /// <summary>What differs: its name, how it was, how it is.</summary>
    public required IReadOnlyList<(string Label, string Before, string After)> Rows { get; init; }
}
