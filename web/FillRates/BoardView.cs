namespace Marknadsplatsen.Web.FillRates;

/// <summary>What the board shows.</summary>
/// <param name="Filter">What is looked at.</param>
/// <param name="Choices">The same in words; none for the whole municipality.</param>
/// <param name="Total">The figures of all of it.</param>
/// <param name="Tables">One table a dimension that is not chosen.</param>
/// <param name="Assignments">The assignments themselves, least full first; none for the whole municipality.</param>
/// <param name="AssignmentCount">How many there are.</param>
public sealed record BoardView(
    BoardFilter Filter,
    IReadOnlyList<BoardChoice> Choices,
    GroupFigures Total,
    IReadOnlyList<BoardTable> Tables,
    IReadOnlyList<BoardRow> Assignments,
    int AssignmentCount);
