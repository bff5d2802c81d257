using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Deeds;

/// <summary>"Det här har du gjort". No sum, no count and no order but time.</summary>
public sealed record DeedView
{
    /// <summary>What the person has, or has had, a place in, newest first.</summary>
    public IReadOnlyList<DeedRow> Rows { get; init; } = [];

    /// <summary>What the person has written, newest first.</summary>
    public IReadOnlyList<DeedLine> Lines { get; init; } = [];

    /// <summary>Certificates about what is not among the rows any more.</summary>
    public IReadOnlyList<Certificate> Others { get; init; } = [];

    /// <summary>Something is stored of whoever looks.</summary>
    public bool IsKnown { get; init; }

    public IReadOnlyList<FormError> Errors { get; init; } = [];

    public string? Typed { get; init; }

    /// <summary>The sending that came back; null for a fresh form.</summary>
    public CommandId? Command { get; init; }
}
