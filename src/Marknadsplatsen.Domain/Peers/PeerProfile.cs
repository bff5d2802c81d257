using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>
/// All that two peers are matched on: area, time, language and interests. There is no field for what anybody has been
/// through, and none may come (DOMAIN section 1 row 16).
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PeerProfile")]
public sealed record PeerProfile
{
    /// <summary>Where the person starts from; null when not answered.</summary>
    [Id(0)]
    [JsonPropertyName("area")]
    public AreaId? Area { get; init; }

    /// <summary>How far the person goes, in kilometres; null when not answered.</summary>
    [Id(1)]
    [JsonPropertyName("maxKm")]
    public double? MaxKm { get; init; }

    /// <summary>When it suits; empty when not answered.</summary>
    [Id(2)]
    [JsonPropertyName("timeOfDay")]
    public ImmutableArray<TimeBucket> TimeOfDay { get; init; } = [];

    /// <summary>Languages; empty when not answered.</summary>
    [Id(3)]
    [JsonPropertyName("languages")]
    public ImmutableArray<LanguageCode> Languages { get; init; } = [];

    /// <summary>Interests; empty when not answered.</summary>
    [Id(4)]
    [JsonPropertyName("interests")]
    public ImmutableArray<CategoryId> Interests { get; init; } = [];

    /// <summary>The part of the six answers that two peers are matched on.</summary>
    public static PeerProfile Of(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new PeerProfile
        {
            Area = answers.Area,
            MaxKm = answers.MaxKm,
            TimeOfDay = answers.TimeOfDay,
            Languages = answers.Languages,
            Interests = answers.Interests,
        };
    }

    /// <summary>Whether the same is answered.</summary>
    public bool IsSameAs(PeerProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Area == other.Area && MaxKm == other.MaxKm && TimeOfDay.SequenceEqual(other.TimeOfDay)
            && Languages.SequenceEqual(other.Languages) && Interests.SequenceEqual(other.Interests);
    }

    /// <summary>
    /// What two people have in common. It is all that they see of each other before both have said yes.
    /// </summary>
    public PeerProfile InCommonWith(PeerProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new PeerProfile
        {
            Area = Area == other.Area ? Area : null,
            TimeOfDay = [.. TimeOfDay.Intersect(other.TimeOfDay)],
            Languages = [.. Languages.Intersect(other.Languages)],
            Interests = [.. Interests.Intersect(other.Interests)],
        };
    }
}
