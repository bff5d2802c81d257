using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Listening;

/// <summary>A page that somebody has read aloud.</summary>
/// <param name="Language">What it is read in.</param>
/// <param name="Href">Where it can be heard.</param>
/// <param name="ContentType">How it is recorded.</param>
internal sealed record Recording(LanguageCode Language, string Href, string ContentType);
