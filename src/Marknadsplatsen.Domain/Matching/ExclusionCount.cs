namespace Marknadsplatsen.Domain.Matching;

/// <summary>How many assignments a reason concerns.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">1 or more.</param>
public readonly record struct ExclusionCount(Exclusion Reason, int Count);
