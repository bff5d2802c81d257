namespace Marknadsplatsen.Web.Matching;

/// <summary>A reason why assignments are not shown, in words, and where the person can change it.</summary>
/// <param name="Words">What it is and how many, never a figure.</param>
/// <param name="Href">The page with the answer.</param>
public sealed record ReliefView(string Words, string Href);
