namespace Marknadsplatsen.Domain.Matching;

/// <summary>The only thing a person is told about a score (DOMAIN 6.6): never a figure.</summary>
public enum FitWord
{
    /// <summary>Nothing is said.</summary>
    None = 0,

    /// <summary>It may fit.</summary>
    MayFit = 1,

    /// <summary>It fits well.</summary>
    FitsWell = 2,
}
