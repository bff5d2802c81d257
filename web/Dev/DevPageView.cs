namespace Marknadsplatsen.Web.Dev;

/// <summary>Who one can be in Development.</summary>
/// <param name="Personas">Example participants: id and what they are called.</param>
/// <param name="Associations">Associations: id and name.</param>
public sealed record DevPageView(
    IReadOnlyList<(string Id, string Name)> Personas,
    IReadOnlyList<(string Id, string Name)> Associations);
