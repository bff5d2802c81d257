namespace Marknadsplatsen.Matching.Participants;

/// <summary>Which bitmaps a pass reads, and in which order, taken out once before the pass.</summary>
internal readonly ref struct SlicePlan(CardTerms terms)
{
    /// <summary>Slices of which each excludes, the one with most people first.</summary>
    public readonly ReadOnlySpan<int> Excluding = terms.Excluding;

    public readonly ReadOnlySpan<int> Times = terms.Times;

    public readonly ReadOnlySpan<int> Understanding = terms.Understanding;

    public readonly ReadOnlySpan<int> Wishes = terms.Wishes;

    public readonly ReadOnlySpan<int> Speaking = terms.Speaking;

    public readonly bool IsLateByPass = terms.IsLateByPass;

    public readonly bool IsForeignByPass = terms.IsForeignByPass;
}
