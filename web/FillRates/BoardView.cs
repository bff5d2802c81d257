namespace Marknadsplatsen.Web.FillRates;

/// <summary>What the board shows.</summary>
/// <param name="Total">The whole municipality.</param>
/// <param name="Tables">One table a dimension.</param>
public sealed record BoardView(GroupFigures Total, IReadOnlyList<BoardTable> Tables);
