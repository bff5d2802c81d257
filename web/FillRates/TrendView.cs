namespace Marknadsplatsen.Web.FillRates;

/// <summary>Lines over weeks.</summary>
/// <param name="Total">The whole municipality.</param>
/// <param name="By">What the small lines are split by.</param>
/// <param name="Lines">One small line a group.</param>
public sealed record TrendView(TrendLine Total, BoardDimension By, IReadOnlyList<TrendLine> Lines);
