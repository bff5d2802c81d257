namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>
/// How likely a message is to be answered with a yes, from how well the assignment fits the person's answers and how
/// people answer the association. What the person has clicked, accepted or attended before is not in it.
/// </summary>
public static class AcceptanceChance
{
    private const double ScoreMax = 100;

    /// <summary>The score of the list, 0 to 100, as a fit from 0 to 1.</summary>
    public static double FitOf(double score) => score / ScoreMax;

    /// <summary>Above 0 and at most <see cref="DispatchRules.ChanceMax"/>; rises with the fit.</summary>
    /// <param name="fit">0 to 1.</param>
    /// <param name="response">How people answer the association.</param>
    public static double Of(double fit, AssociationResponse response) => Of(fit, response.Factor);

    /// <summary>
    /// The least fit whose chance reaches <paramref name="chance"/>; above 1 when none does. So that a search over
    /// everybody can leave out those whom no wave would tell.
    /// </summary>
    public static double LeastFit(double chance, AssociationResponse response)
    {
        if (chance > DispatchRules.ChanceMax)
        {
            return double.PositiveInfinity;
        }

        var plain = chance / response.Factor;
        if (plain is <= 0 or >= 1)
        {
            return plain <= 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var logOdds = Math.Log(plain / (1 - plain));
        return DispatchRules.FitMiddle + ((logOdds - DispatchRules.ChanceMiddle) / DispatchRules.ChanceSlope);
    }

    internal static double Of(double fit, double factor)
    {
        var logOdds = DispatchRules.ChanceMiddle
            + (DispatchRules.ChanceSlope * (fit - DispatchRules.FitMiddle));
        return Math.Min(DispatchRules.ChanceMax, factor / (1 + Math.Exp(-logOdds)));
    }
}
