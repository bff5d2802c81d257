namespace Marknadsplatsen.Web.FillRates;

/// <summary>Something chosen on the board.</summary>
/// <param name="Dimension">Of what.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Without">The address of the board without the choice.</param>
/// <param name="IsOfHosts">The name is somebody else's words, in their language.</param>
public sealed record BoardChoice(BoardDimension Dimension, string Name, string Without, bool IsOfHosts);
