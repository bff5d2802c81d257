using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// Every number of the matching model, so that the page that explains it can show the very values that are used.
/// Sources: DOMAIN 6.2 to 6.6. Required by the city's model unless a comment says chosen.
/// </summary>
public static class MatchRules
{
    /// <summary>Points for a chosen interest (DOMAIN 6.3).</summary>
    public const double InterestPoints = 30;

    /// <summary>Points for a chosen time (DOMAIN 6.3).</summary>
    public const double TimePoints = 15;

    /// <summary>Points for hours and step (DOMAIN 6.3).</summary>
    public const double LoadPoints = 20;

    /// <summary>Points for being near (DOMAIN 6.3).</summary>
    public const double AreaPoints = 15;

    /// <summary>Points for what the place may well offer (DOMAIN 6.3).</summary>
    public const double SupportPoints = 15;

    /// <summary>Points for a shared language (DOMAIN 6.3).</summary>
    public const double LanguagePoints = 5;

    /// <summary>The share of a term's points when the person has not answered (DOMAIN 6.3).</summary>
    public const double UnansweredShare = 0.5;

    /// <summary>The share of the time points when the time is agreed later (DOMAIN 6.3).</summary>
    public const double FlexibleTimeShare = 0.75;

    /// <summary>What is lost of the load points when the least hours equal the person's ceiling (DOMAIN 6.3).</summary>
    public const double HoursAtCeilingLoss = 0.5;

    /// <summary>Kilometres at which the area points reach 0, linearly (DOMAIN 6.3).</summary>
    public const double AreaReachKm = 8;

    /// <summary>Kilometres below which a place is called near (DOMAIN 6.6).</summary>
    public const double NearKm = 1.2;

    /// <summary>
    /// Points in the order, never in the score, for drop-in assignments when the profile is empty (DOMAIN 6.4).
    /// </summary>
    public const double DropInOrderPoints = 5;

    /// <summary>Most points in the order for an association shown less than its share (DOMAIN 6.4).</summary>
    public const double FairSharePointsMax = 6;

    /// <summary>Most points in the order for an assignment that has waited (DOMAIN 6.4).</summary>
    public const double WaitingPointsMax = 4;

    /// <summary>Days after which waiting gives all its points, linearly (DOMAIN 6.4).</summary>
    public const int WaitingDays = 30;

    /// <summary>
    /// Points in the order of people's own lists for an assignment to which nobody new has come for
    /// <see cref="SpreadDays"/> days, in place of the two additions above and never more than they are together, so
    /// that it never lifts anything over what fits ten points better (DOMAIN 6.4). Simulated, see
    /// docs/decisions/0003-dispatch.md.
    /// </summary>
    public const double SpreadPoints = 10;

    /// <summary>Days without anybody new after which an assignment is lifted. Simulated, see above.</summary>
    public const int SpreadDays = 7;

    /// <summary>Days of showing that count as exposure (DOMAIN 6.4).</summary>
    public const int ExposureDays = 14;

    /// <summary>
    /// Whole days without a showing after which an association is given a place in lists. Chosen: three days are left
    /// of the week of DOMAIN 6.4, so that many who become due at once all get theirs from few people who look.
    /// </summary>
    public const int UnseenDays = 4;

    /// <summary>Most open places of one assignment that count in its association's share (DOMAIN 6.4).</summary>
    public const int CountedPlacesMax = 6;

    /// <summary>Most assignments of one association in a list (DOMAIN 6.4).</summary>
    public const int PerAssociationMax = 2;

    /// <summary>Most assignments of one association in the list of an empty profile (DOMAIN 6.4).</summary>
    public const int PerAssociationWhenEmptyMax = 1;

    /// <summary>How long a list is when nobody says otherwise (DOMAIN 6.4).</summary>
    public const int ListLengthDefault = 6;

    /// <summary>The longest list that can be asked for.</summary>
    public const int ListLengthMax = 50;

    /// <summary>The longest text that ties can be rotated by.</summary>
    public const int TieKeyLengthMax = 64;

    /// <summary>From this score a suggestion is said to fit well (DOMAIN 6.6).</summary>
    public const double FitsWellScore = 75;

    /// <summary>
    /// From this score a suggestion is said to possibly fit (DOMAIN 6.6), and is told live (DOMAIN 6.7).
    /// </summary>
    public const double MayFitScore = 55;

    /// <summary>Most reasons told (DOMAIN 6.6).</summary>
    public const int ReasonCountMax = 3;

    /// <summary>Most notes told (DOMAIN 6.6).</summary>
    public const int NoteCountMax = 2;

    /// <summary>How many nearest alternatives are offered instead of an empty list (DOMAIN section 5, U20).</summary>
    public const int AlternativeCountMax = 3;

    /// <summary>Most musts in a profile. Chosen: the city's vocabulary holds 25 qualities.</summary>
    public const int MustCountMax = 48;

    /// <summary>The language that demands on Swedish are about.</summary>
    public static readonly LanguageCode Swedish = new("sv");
}
