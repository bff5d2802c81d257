namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>An identifier whose whole content is a short text.</summary>
/// <typeparam name="TSelf">The identifier type.</typeparam>
public interface ITextId<TSelf> : IParsable<TSelf>
    where TSelf : struct, ITextId<TSelf>
{
    /// <summary>The identifier as stored and sent.</summary>
    string Value { get; }
}
