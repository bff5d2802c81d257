using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Drafts;

/// <summary>How many an assignment would fit, in words, and what keeps most people out.</summary>
/// <param name="Word">One of <c>Many</c>, <c>Some</c> and <c>Few</c>.</param>
/// <param name="Most">The demand without which it would fit at least one word more; null when there is none.</param>
/// <param name="Quality">
/// When it is what the place offers: the one quality that alone makes as much difference; null when no single one does.
/// </param>
public sealed record FitView(string Word, string? Most, QualityId? Quality = null);
