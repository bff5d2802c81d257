namespace Marknadsplatsen.Web.FillRates;

/// <summary>One dimension of the board.</summary>
/// <param name="Dimension">Its name in the texts: time, area, step or association.</param>
/// <param name="Rows">Its groups.</param>
public sealed record BoardTable(string Dimension, IReadOnlyList<BoardRow> Rows);
