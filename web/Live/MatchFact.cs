namespace Marknadsplatsen.Web.Live;

/// <summary>An assignment fits the person.</summary>
/// <param name="Id">The assignment.</param>
/// <param name="IsNew">Just published, rather than with places again.</param>
internal sealed record MatchFact(string Id, bool IsNew);
