namespace Marknadsplatsen.Web.FillRates;

/// <summary>One group on the board.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Figures">Its figures.</param>
public sealed record BoardRow(string Name, GroupFigures Figures);
