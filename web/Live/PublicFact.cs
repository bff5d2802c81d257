namespace Marknadsplatsen.Web.Live;

/// <summary>What everybody may know of an assignment (DOMAIN 6.9): no figure, no version.</summary>
/// <param name="Id">The assignment.</param>
/// <param name="Places"><c>open</c>, <c>few</c>, <c>full</c>, <c>free</c> or <c>closed</c>.</param>
/// <param name="Revision">Changes when a word or a text changes, and only then.</param>
internal sealed record PublicFact(string Id, string Places, string Revision);
