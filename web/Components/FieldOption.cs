namespace Marknadsplatsen.Web.Components;

/// <summary>One value in a list to choose from.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What the person reads.</param>
public sealed record FieldOption(string Value, string Text);
