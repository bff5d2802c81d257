namespace Marknadsplatsen.Web.Layout;

/// <summary>One link in the row under the header.</summary>
/// <param name="Href">An address on this site.</param>
/// <param name="Text">The word, already in the reader's language.</param>
public sealed record NavLink(string Href, string Text);
