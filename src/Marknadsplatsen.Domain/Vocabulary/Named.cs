using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>An identifier and what people call it.</summary>
/// <typeparam name="TId">The identifier type.</typeparam>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The words in Swedish.</param>
public sealed record Named<TId>(TId Id, string Name)
    where TId : struct
{
    /// <summary>The words in other languages, by the language's code, such as <c>en</c>. None by default.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The words in a language, or in Swedish where the city has not said it in that one.</summary>
    public string In(string language) => Names.GetValueOrDefault(language, Name);
}
