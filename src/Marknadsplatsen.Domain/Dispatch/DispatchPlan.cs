using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>
/// From an assignment and its waves so far to the next wave: whether one is wanted, when it is due, and what is stored
/// of it. Pure.
/// </summary>
public static class DispatchPlan
{
    /// <summary>
    /// Whether anybody is to be told: it is open, has a limit, and a place is free. An activity without a limit has no
    /// place that somebody misses, so it costs nobody's attention.
    /// </summary>
    public static bool IsWanted(AssignmentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Status == AssignmentStatus.Open && Places.Total(state) is { Places: not null, Free: > 0 };
    }

    /// <summary>The assignment as the dispatch has to know it.</summary>
    /// <param name="state">An assignment that <see cref="IsWanted"/>.</param>
    /// <param name="record">The waves so far.</param>
    /// <param name="association">What is known of its association.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">The zone that dated sessions are told in.</param>
    public static DispatchNeed NeedOf(
        AssignmentState state,
        DispatchRecord record,
        AssociationFacts association,
        DateTimeOffset now,
        TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(association);
        return new DispatchNeed
        {
            PlacesLeft = Places.Total(state).Free,
            Yeses = state.Engagements.Values.Count(engagement => engagement.IsTaken || engagement.IsHeld),
            PublishedAtUtc = state.PublishedAtUtc,
            EndsAtUtc = LastStartOf(state.Details, zone),
            InFlight = InFlight(state, record, now),
            Response = association.Response,
            AssociationLastNewPersonAtUtc = association.LastNewPersonAtUtc,
        };
    }

    /// <summary>The record with what has come of the waves so far. A yes stays one when the person leaves.</summary>
    public static DispatchRecord Counted(DispatchRecord record, AssignmentState state)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(state);
        if (record.Waves.IsEmpty)
        {
            return record;
        }

        var yeses = record.Waves.SelectMany(wave => wave.Told).Count(person =>
            state.Of(person) is { IsTaken: true } or { State: EngagementState.Ended });
        return record with
        {
            Association = state.AssociationId,
            Response = record.Response with { Accepted = Math.Max(record.Response.Accepted, yeses) },
        };
    }

    /// <summary>When the next wave is due; <paramref name="now"/> when there has been none.</summary>
    public static DateTimeOffset DueAt(in DispatchNeed need, DispatchRecord record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.LastWaveAtUtc is { } last ? need.NextWaveAt(last) : now;
    }

    /// <summary>Whether somebody has been told before.</summary>
    public static ImmutableHashSet<ParticipantId> ToldIn(DispatchRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. record.Waves.SelectMany(wave => wave.Told)];
    }

    /// <summary>Everybody whom anything in a record refers to, some perhaps more than once.</summary>
    public static IEnumerable<ParticipantId> PeopleOf(DispatchRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Waves.SelectMany(wave => wave.Told)
            .Concat(record.Outbox.Keys.Select(key => new ParticipantId(key)));
    }

    /// <summary>The record after a wave; those in it wait for their notices.</summary>
    /// <param name="record">The record as stored.</param>
    /// <param name="told">Who, in order; nobody is a wave too.</param>
    /// <param name="expected">The yeses expected of them together.</param>
    /// <param name="need">The assignment before the wave.</param>
    /// <param name="now">The moment.</param>
    public static DispatchRecord After(
        DispatchRecord record,
        ImmutableArray<ParticipantId> told,
        double expected,
        in DispatchNeed need,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        var next = record with { LastWaveAtUtc = now, NextWaveAtUtc = need.NextWaveAt(now) };
        if (told.IsEmpty)
        {
            return next;
        }

        var number = record.Waves.IsEmpty ? 1 : record.Waves[^1].Number + 1;
        return next with
        {
            Waves = record.Waves.Add(new DispatchedWave
            {
                Number = number,
                AtUtc = now,
                Expected = expected,
                Told = told,
            }),
            Response = record.Response with { Shown = record.Response.Shown + told.Length },
            Outbox = record.Outbox.SetItems(told.Select(person => KeyValuePair.Create(person.Value, number))),
        };
    }

    /// <summary>The record after notices have been delivered.</summary>
    public static DispatchRecord Delivered(DispatchRecord record, ImmutableDictionary<string, long> delivered)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(delivered);
        return record with
        {
            Outbox = record.Outbox.RemoveRange(record.Outbox
                .Where(entry => delivered.TryGetValue(entry.Key, out var number) && number >= entry.Value)
                .Select(entry => entry.Key)),
        };
    }

    /// <summary>
    /// The record without any trace of a person: one who is erased, or who could not be told after all.
    /// </summary>
    public static DispatchRecord Without(DispatchRecord record, ParticipantId person)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Outbox.ContainsKey(person.Value) || record.Waves.Any(wave => wave.Told.Contains(person))
            ? record with
            {
                Waves = [.. record.Waves.Select(wave => wave with { Told = wave.Told.Remove(person) })],
                Outbox = record.Outbox.Remove(person.Value),
            }
            : record;
    }

    /// <summary>
    /// Yeses still expected of the waves of the last two days: of each, the share of those who have not answered.
    /// </summary>
    private static double InFlight(AssignmentState state, DispatchRecord record, DateTimeOffset now)
    {
        var expected = 0.0;
        foreach (var wave in record.Waves)
        {
            if (now - wave.AtUtc < DispatchRules.AnswerWindow && !wave.Told.IsEmpty)
            {
                var silent = wave.Told.Count(person => state.Of(person) is null);
                expected += wave.Expected * silent / wave.Told.Length;
            }
        }

        return expected;
    }

    /// <summary>When the last dated session starts; null when one comes every week, or the time is agreed.</summary>
    private static DateTimeOffset? LastStartOf(AssignmentDetails details, TimeZoneInfo zone)
    {
        if (details.IsFlexible || details.Sessions.IsEmpty || details.Sessions.Any(session => session.Date is null))
        {
            return null;
        }

        return details.Sessions.Max(session =>
            LocalTime.ToUtc(session.Date!.Value.ToDateTime(session.Start), zone));
    }
}
