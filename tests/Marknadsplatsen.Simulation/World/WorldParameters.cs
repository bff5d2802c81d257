using System.Globalization;

namespace Marknadsplatsen.Simulation.World;

/// <summary>
/// Everything that is assumed about the simulated city and its people. None of it is measured: it is chosen so that
/// newest first fills 40 to 48 per cent of the places and best fit first 48 to 54. How messages tire people is the
/// assumption that matters most, so there are variants of it. Hours are hours since the first Monday.
/// </summary>
internal sealed record WorldParameters
{
    public int People { get; init; } = 5_000;

    public int Associations { get; init; } = 300;

    /// <summary>Assignments that are open at the start, at random points of their lives; not in the figures.</summary>
    public int OpenAtStart { get; init; } = 1_500;

    public int PostedPerWeek { get; init; } = 600;

    public int Weeks { get; init; } = 26;

    /// <summary>What is posted in the first weeks is not in the figures.</summary>
    public int WarmUpWeeks { get; init; } = 2;

    public double LifeMedianDays { get; init; } = 12;

    public double LifeSpread { get; init; } = 0.85;

    public double LifeMinDays { get; init; } = 2;

    public double LifeMaxDays { get; init; } = 90;

    /// <summary>Share of assignments with 1, 2, 3 … 8 places, and then with 10.</summary>
    public IReadOnlyList<double> PlacesShares { get; init; } = [0.42, 0.24, 0.14, 0.08, 0.05, 0.03, 0.01, 0.02, 0.01];

    /// <summary>Weeks that somebody takes part after a yes: the mean of an exponential, at least one.</summary>
    public double CommitmentMeanWeeks { get; init; } = 4;

    /// <summary>Share of people with no, one, two, three and four things that the place must have.</summary>
    public IReadOnlyList<double> MustShares { get; init; } = [0.48, 0.24, 0.13, 0.10, 0.05];

    /// <summary>Visits to the list that a person in the middle makes a week, and how much people differ.</summary>
    public double VisitsPerWeekMedian { get; init; } = 0.33;

    public double VisitsSpread { get; init; } = 0.8;

    /// <summary>Chance that the next suggestion down the list is looked at too.</summary>
    public double LooksFurther { get; init; } = 0.78;

    /// <summary>
    /// A yes has the chance 1 - exp(-exp(u)). u begins here and adds what follows; the policies' own estimate is a
    /// logistic curve over the score and knows none of these weights.
    /// </summary>
    public double Willingness { get; init; } = -2.35;

    public double InterestWeight { get; init; } = 1.0;

    public double DistanceWeightPerKm { get; init; } = -0.13;

    public double HoursWeight { get; init; } = -0.08;

    public double NiceToHaveWeight { get; init; } = 0.5;

    public double EveningWeight { get; init; } = 0.15;

    public double SharedLanguageWeight { get; init; } = 0.3;

    /// <summary>Spread of how liked an association is; nobody is told it.</summary>
    public double HostSpread { get; init; } = 0.35;

    /// <summary>Spread of how willing a person is; nobody is told it.</summary>
    public double PersonSpread { get; init; } = 0.45;

    /// <summary>Spread of a taste in three hidden directions that answers do not tell.</summary>
    public double TasteSpread { get; init; } = 0.45;

    /// <summary>Added to u when the person came by themselves.</summary>
    public double VisitorWillingness { get; init; } = 0.25;

    /// <summary>Taken from u for each assignment the person takes part in already.</summary>
    public double EngagedWeight { get; init; } = -1.1;

    /// <summary>Each message adds one to a person's tiredness, which falls by half in so many days.</summary>
    public double TirednessHalfLifeDays { get; init; } = 4;

    /// <summary>Taken from u by each unit of tiredness, for what comes as a message.</summary>
    public double TirednessWeight { get; init; } = -0.7;

    /// <summary>Chance that a rested person notices a message, and what a unit of tiredness leaves of it.</summary>
    public double NoticeChance { get; init; } = 0.8;

    public double NoticeLeftPerTiredness { get; init; } = 0.75;

    /// <summary>Chance that a message makes a person mute them all: this times the square of the tiredness.</summary>
    public double MuteWeight { get; init; } = 0.0003;

    public double NoticeMedianHours { get; init; } = 4;

    public double NoticeSpread { get; init; } = 1.1;

    /// <summary>Chance that a held place is confirmed, and when the place came after waiting.</summary>
    public double ConfirmChance { get; init; } = 0.9;

    public double ConfirmAfterWaitingChance { get; init; } = 0.6;

    public double ConfirmMedianHours { get; init; } = 9;

    /// <summary>Chance that somebody who looked and did not say yes presses "do not show".</summary>
    public double HideChance { get; init; } = 0.05;

    public double Hours => Weeks * 168.0;

    /// <summary>One line for each parameter, in the order they are declared.</summary>
    public IEnumerable<string> Describe() => typeof(WorldParameters).GetProperties()
        .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)
        .Select(property => $"{property.Name} = " + property.GetValue(this) switch
        {
            IReadOnlyList<double> shares =>
                string.Join(' ', shares.Select(share => share.ToString("0.##", CultureInfo.InvariantCulture))),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other?.ToString(),
        });
}
