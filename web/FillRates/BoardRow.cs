namespace Marknadsplatsen.Web.FillRates;

/// <summary>One group on the board.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Href">The board of that group alone.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="IsOfHosts">The name is somebody else's words, in their language.</param>
public sealed record BoardRow(string Name, string Href, GroupFigures Figures, bool IsOfHosts = false);
