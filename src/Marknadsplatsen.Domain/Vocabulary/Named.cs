namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>An identifier and what people call it.</summary>
/// <typeparam name="TId">The identifier type.</typeparam>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The words in Swedish.</param>
public sealed record Named<TId>(TId Id, string Name)
    where TId : struct;
