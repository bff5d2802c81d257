using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// How well an assignment fits a person's answers: the share of each term's points, 0 to 1 (DOMAIN 6.3).
/// </summary>
public readonly record struct MatchScore
{
    /// <summary>Interest.</summary>
    public double Interest { get; init; }

    /// <summary>Time.</summary>
    public double Time { get; init; }

    /// <summary>Hours and step.</summary>
    public double Load { get; init; }

    /// <summary>Distance.</summary>
    public double Area { get; init; }

    /// <summary>What the place may well offer.</summary>
    public double Support { get; init; }

    /// <summary>Language.</summary>
    public double Language { get; init; }

    /// <summary>
    /// 0 to 100 in whole hundredths. The terms are added in the model's order, which the last digit depends on.
    /// </summary>
    public double Total => Hundredths.Round(
        (MatchRules.InterestPoints * Interest)
        + (MatchRules.TimePoints * Time)
        + (MatchRules.LoadPoints * Load)
        + (MatchRules.AreaPoints * Area)
        + (MatchRules.SupportPoints * Support)
        + (MatchRules.LanguagePoints * Language));

    /// <summary>The word for a score.</summary>
    public static FitWord WordFor(double total) => total switch
    {
        >= MatchRules.FitsWellScore => FitWord.FitsWell,
        >= MatchRules.MayFitScore => FitWord.MayFit,
        _ => FitWord.None,
    };
}
