namespace Marknadsplatsen.Web.FillRates;

/// <summary>One dimension of the board.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Rows">Its groups.</param>
/// <param name="More">The address of the table with every row; null when all are here.</param>
public sealed record BoardTable(BoardDimension Dimension, IReadOnlyList<BoardRow> Rows, string? More = null);
