using System.Collections.Frozen;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Web.Matching;

/// <summary>
/// Every number that the page about the suggestions tells, by the name of the constant that the code uses. The page
/// knows no number of its own.
/// </summary>
public sealed class ModelFigures
{
    private const double HundredPercent = 100;

    /// <summary>The numbers that are used now.</summary>
    public static readonly ModelFigures Current = new(new Dictionary<string, double>
    {
        [nameof(MatchRules.InterestPoints)] = MatchRules.InterestPoints,
        [nameof(MatchRules.LoadPoints)] = MatchRules.LoadPoints,
        [nameof(MatchRules.TimePoints)] = MatchRules.TimePoints,
        [nameof(MatchRules.AreaPoints)] = MatchRules.AreaPoints,
        [nameof(MatchRules.SupportPoints)] = MatchRules.SupportPoints,
        [nameof(MatchRules.LanguagePoints)] = MatchRules.LanguagePoints,
        [nameof(MatchRules.UnansweredShare)] = HundredPercent * MatchRules.UnansweredShare,
        [nameof(MatchRules.FlexibleTimeShare)] = HundredPercent * MatchRules.FlexibleTimeShare,
        [nameof(MatchRules.AreaReachKm)] = MatchRules.AreaReachKm,
        [nameof(MatchRules.FitsWellScore)] = MatchRules.FitsWellScore,
        [nameof(MatchRules.MayFitScore)] = MatchRules.MayFitScore,
        [nameof(MatchRules.PerAssociationMax)] = MatchRules.PerAssociationMax,
        [nameof(MatchRules.ListLengthDefault)] = MatchRules.ListLengthDefault,
        [nameof(MatchRules.SpreadDays)] = MatchRules.SpreadDays,
        [nameof(MatchRules.SpreadPoints)] = MatchRules.SpreadPoints,
        [nameof(MatchRules.DropInOrderPoints)] = MatchRules.DropInOrderPoints,
        [nameof(MatchRules.UnseenDays)] = MatchRules.UnseenDays,
        [nameof(Occupancy.FewLeftBelow)] = Occupancy.FewLeftBelow,
        [nameof(HoldTimes.HoldLengthMin)] = HoldTimes.HoldLengthMin.TotalHours,
        [nameof(HoldTimes.AnswerWithinWorkingDays)] = HoldTimes.AnswerWithinWorkingDays,
        [nameof(DispatchRules.ScarceWavePerPlace)] = DispatchRules.ScarceWavePerPlace,
        [nameof(DispatchRules.ScarceWaveInterval)] = DispatchRules.ScarceWaveInterval.TotalHours,
        [nameof(DispatchRules.TokensPerWeek)] = DispatchRules.TokensPerWeek,
        [nameof(DispatchRules.TokensMax)] = DispatchRules.TokensMax,
        [nameof(DispatchRules.MessagesPerDayMax)] = DispatchRules.MessagesPerDayMax,
        [nameof(DispatchRules.QuietFrom)] = DispatchRules.QuietFrom.Hour,
        [nameof(DispatchRules.QuietUntil)] = DispatchRules.QuietUntil.Hour,
    });

    private readonly FrozenDictionary<string, double> byName;

    private ModelFigures(Dictionary<string, double> byName) => this.byName = byName.ToFrozenDictionary();

    /// <summary>The names of the constants.</summary>
    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The number of a constant, in the unit the page tells it in: points, per cent, days, hours.</summary>
    public double this[string name] => byName[name];

    /// <summary>The same numbers with one changed.</summary>
    public ModelFigures With(string name, double value) =>
        new(new Dictionary<string, double>(byName) { [name] = value });
}
