namespace Marknadsplatsen.Web.Components;

/// <summary>A short fact: a picture and its word.</summary>
/// <param name="Picture">A pictogram's name, such as <c>support-ownPace</c>.</param>
/// <param name="Word">The word beside it, such as "I din takt".</param>
public sealed record Fact(string Picture, string Word);
