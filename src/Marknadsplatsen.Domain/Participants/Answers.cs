using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>A person's answers to the six questions, as given.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Answers")]
public sealed record Answers
{
    /// <summary>At most three.</summary>
    [Id(0)]
    [JsonPropertyName("interests")]
    public ImmutableArray<CategoryId> Interests { get; init; } = [];

    /// <summary>Parts of the day.</summary>
    [Id(1)]
    [JsonPropertyName("timeOfDay")]
    public ImmutableArray<TimeBucket> TimeOfDay { get; init; } = [];

    /// <summary>How much.</summary>
    [Id(2)]
    [JsonPropertyName("howMuch")]
    public HowMuch? HowMuch { get; init; }

    /// <summary>The person wants to stay under ten hours a week. Why is never asked.</summary>
    [Id(3)]
    [JsonPropertyName("underTenHours")]
    public bool UnderTenHours { get; init; }

    /// <summary>Where the person starts from.</summary>
    [Id(4)]
    [JsonPropertyName("area")]
    public AreaId? Area { get; init; }

    /// <summary>How far, in kilometres.</summary>
    [Id(5)]
    [JsonPropertyName("maxKm")]
    public double? MaxKm { get; init; }

    /// <summary>What the place must offer.</summary>
    [Id(6)]
    [JsonPropertyName("mustHave")]
    public ImmutableArray<QualityId> MustHave { get; init; } = [];

    /// <summary>What the place may well offer.</summary>
    [Id(7)]
    [JsonPropertyName("niceToHave")]
    public ImmutableArray<QualityId> NiceToHave { get; init; } = [];

    /// <summary>Languages.</summary>
    [Id(8)]
    [JsonPropertyName("languages")]
    public ImmutableArray<LanguageCode> Languages { get; init; } = [];

    /// <summary>How to reach the person.</summary>
    [Id(9)]
    [JsonPropertyName("contact")]
    public ContactWay? Contact { get; init; }

    /// <summary>A house rule the person stays away from.</summary>
    [Id(10)]
    [JsonPropertyName("avoidHouse")]
    public HouseRule? AvoidHouse { get; init; }

    /// <summary>Asked only when a driving task is opened.</summary>
    [Id(11)]
    [JsonPropertyName("hasDrivingLicence")]
    public bool? HasDrivingLicence { get; init; }

    /// <summary>"Under ten hours" as a ceiling in whole hours (SFB 36 kap. 19 §: under ten hours a week).</summary>
    public const int UnderTenHoursCeiling = 9;

    /// <summary>Languages kept: chosen, more than anybody speaks.</summary>
    public const int LanguageCountMax = 20;

    /// <summary>The answers as the matching model reads them.</summary>
    public MatchProfile ToProfile()
    {
        double? ceiling = HowMuch switch
        {
            Participants.HowMuch.JustLookIn or Participants.HowMuch.AnHour => 3,
            Participants.HowMuch.AFewHours => UnderTenHoursCeiling,
            _ => null,
        };
        if (UnderTenHours)
        {
            ceiling = Math.Min(ceiling ?? UnderTenHoursCeiling, UnderTenHoursCeiling);
        }

        return new MatchProfile
        {
            Interests = Interests,
            TimeOfDay = TimeOfDay,
            MaxHoursPerWeek = ceiling,
            Area = Area,
            MaxKm = MaxKm,
            MustHave = MustHave,
            NiceToHave = NiceToHave,
            Languages = Languages,
            OpenToWorkSteps = HowMuch == Participants.HowMuch.WantToWork,
            HasDrivingLicence = HasDrivingLicence,
            AvoidHouse = AvoidHouse,
        };
    }

    /// <summary>How many of the six questions have an answer; "I do not know yet" is none.</summary>
    public int AnsweredCount() =>
        (Interests.IsEmpty ? 0 : 1) + (TimeOfDay.IsEmpty ? 0 : 1)
        + (HowMuch is null or Participants.HowMuch.DoNotKnow && !UnderTenHours ? 0 : 1)
        + (Area is null ? 0 : 1) + (MustHave.IsEmpty && NiceToHave.IsEmpty ? 0 : 1)
        + (Languages.IsEmpty && Contact is null ? 0 : 1);

    /// <summary>
    /// The answers as they may be stored: each choice once and no more than the model takes, and a distance that is
    /// one. What one person sends must never stop the matching of everybody else.
    /// </summary>
    internal Answers Bounded() => this with
    {
        Interests = First(Interests, MatchProfile.InterestCountMax),
        TimeOfDay = First(TimeOfDay, Enum.GetValues<TimeBucket>().Length),
        MaxKm = MaxKm is > 0 and < double.PositiveInfinity ? MaxKm : null,
        MustHave = First(MustHave, MatchRules.MustCountMax),
        NiceToHave = First(NiceToHave, MatchRules.MustCountMax),
        Languages = First(Languages, LanguageCountMax),
    };

    private static ImmutableArray<TChoice> First<TChoice>(ImmutableArray<TChoice> choices, int countMax) =>
        [.. choices.Distinct().Take(countMax)];
}
