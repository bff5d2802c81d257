using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Web.Layout;

/// <summary>One link in the row under the header.</summary>
/// <param name="Href">An address on this site.</param>
/// <param name="Text">The word, already in the reader's language.</param>
/// <param name="Least">On a desk, the least role that the link is shown to.</param>
public sealed record NavLink(string Href, string Text, TeamRole Least = TeamRole.Reader);
