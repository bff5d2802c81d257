namespace Marknadsplatsen.Web.Privacy;

/// <summary>One stored field in words: with a value, or with fields of its own.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The value; null when it has fields of its own.</param>
/// <param name="Rows">Its fields.</param>
public sealed record ExportRow(string Label, string? Value, IReadOnlyList<ExportRow> Rows)
{
    /// <summary>An association wrote the value, in Swedish.</summary>
    public bool IsOfHost { get; init; }
}
