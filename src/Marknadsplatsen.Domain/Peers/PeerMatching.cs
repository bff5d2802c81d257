using System.Collections.Immutable;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>
/// Who is suggested to whom: by area, time, language and interests, never by what anybody has been through (DOMAIN
/// section 1 row 16). What is not answered excludes nobody. Pure, and the same for the same wishes.
/// </summary>
public static class PeerMatching
{
    private const double InterestWeight = 30;
    private const double AreaWeight = 15;
    private const double TimeWeight = 15;

    /// <summary>
    /// The state with a pair for everybody who can have one: those who have waited longest for a peer choose first, and
    /// get whoever suits best of those who are free.
    /// </summary>
    /// <param name="state">The wishes and pairs.</param>
    /// <param name="city">How far it is between two areas.</param>
    /// <param name="key">Makes the key of the pair of two people.</param>
    /// <param name="now">The moment.</param>
    public static PeerState Suggest(
        PeerState state, CityVocabulary city, Func<PeerWish, PeerWish, string> key, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(key);
        var busy = state.Pairs.Where(pair => pair.IsOpen)
            .SelectMany(pair => new[]
            {
                (pair.Newcomer.Participant, PeerSide.Newcomer), (pair.Supporter.Participant, PeerSide.Supporter),
            })
            .ToHashSet();
        var met = state.Pairs.Select(pair => (pair.Newcomer.Participant, pair.Supporter.Participant)).ToHashSet();
        var free = state.Wishes.Where(wish => wish.IsReady && !busy.Contains((wish.Participant, wish.Side)))
            .OrderBy(wish => wish.SinceUtc)
            .ThenBy(wish => wish.Participant.Value, StringComparer.Ordinal)
            .ToList();
        var supporters = free.FindAll(wish => wish.Side == PeerSide.Supporter);
        foreach (var newcomer in free.Where(wish => wish.Side == PeerSide.Newcomer))
        {
            var best = supporters
                .Where(one => one.Participant != newcomer.Participant
                    && !met.Contains((newcomer.Participant, one.Participant))
                    && !met.Contains((one.Participant, newcomer.Participant))
                    && Fits(newcomer.Profile, one.Profile, city))
                .MaxBy(one => Score(newcomer.Profile, one.Profile, city));
            if (best is not null)
            {
                supporters.Remove(best);
                state = Add(state, newcomer, best, key(newcomer, best), now);
            }
        }

        return state;
    }

    /// <summary>Whether nothing that both have answered speaks against it.</summary>
    public static bool Fits(PeerProfile one, PeerProfile other, CityVocabulary city)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var km = Km(one, other, city);
        return Meet(one.Languages, other.Languages) && Meet(one.TimeOfDay, other.TimeOfDay)
            && !(km > one.MaxKm) && !(km > other.MaxKm);
    }

    /// <summary>How well two suit, 0 to 60; what is not answered gives half.</summary>
    public static double Score(PeerProfile one, PeerProfile other, CityVocabulary city)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var near = Km(one, other, city) is { } km ? Math.Max(0, 1 - (km / MatchRules.AreaReachKm)) : 0.5;
        return (InterestWeight * Share(one.Interests, other.Interests))
            + (TimeWeight * Share(one.TimeOfDay, other.TimeOfDay))
            + (AreaWeight * near);
    }

    private static PeerState Add(PeerState state, PeerWish newcomer, PeerWish supporter, string key, DateTimeOffset now)
    {
        var pairs = state.Pairs.Length < PeerRules.PairCountMax
            ? state.Pairs
            : state.Pairs.Remove(state.Pairs.FirstOrDefault(pair => !pair.IsOpen) ?? state.Pairs[0]);
        return state with
        {
            Pairs = pairs.Add(new PeerPair
            {
                Key = key,
                Newcomer = new PeerPart { Participant = newcomer.Participant },
                Supporter = new PeerPart { Participant = supporter.Participant },
                Common = newcomer.Profile.InCommonWith(supporter.Profile),
                SuggestedAtUtc = now,
            }),
            Changed = [.. state.Changed.Union([newcomer.Participant, supporter.Participant])],
        };
    }

    private static double? Km(PeerProfile one, PeerProfile other, CityVocabulary city) =>
        one.Area is { } from && other.Area is { } to ? city.DistanceKm(from, to) : null;

    private static bool Meet<T>(ImmutableArray<T> ones, ImmutableArray<T> others) =>
        ones.IsEmpty || others.IsEmpty || ones.Intersect(others).Any();

    private static double Share<T>(ImmutableArray<T> ones, ImmutableArray<T> others) =>
        ones.IsEmpty || others.IsEmpty
            ? 0.5
            : (double)ones.Intersect(others).Count() / Math.Min(ones.Length, others.Length);
}
