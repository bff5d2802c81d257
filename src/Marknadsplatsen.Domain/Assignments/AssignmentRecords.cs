using System.Collections.Immutable;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>How a decision becomes the next stored record of an assignment.</summary>
public static class AssignmentRecords
{
    /// <summary>The catalogue's entry in an outbox.</summary>
    public const string ToCatalog = "catalog";

    /// <summary>The matcher's entry in an outbox.</summary>
    public const string ToMatcher = "matcher";

    /// <summary>The figures' entry in an outbox.</summary>
    public const string ToFigures = "figures";

    /// <summary>The coordinators' entry in an outbox.</summary>
    public const string ToDesk = "desk";

    /// <summary>The association's entry in an outbox.</summary>
    public const string ToAssociation = "association";

    /// <summary>The entry in an outbox of the association's public side.</summary>
    public const string ToHost = "host";

    /// <summary>The entry in an outbox of those who choose whom to tell.</summary>
    public const string ToDispatch = "dispatch";

    /// <summary>Begins the entry in an outbox of an association that hosts as well, or did.</summary>
    public const string ToCoHost = "coHost/";

    /// <summary>Begins a participant's entry in an outbox.</summary>
    public const string ToParticipant = "participant/";

    /// <summary>Begins the entry in an outbox of a participant who steps in, or did.</summary>
    public const string ToStandIn = "standIn/";

    /// <summary>The beginnings of fingerprints that go on with a participant.</summary>
    public static readonly ImmutableArray<string> PersonalFingerprints =
        ["accept", "confirm", "stepBack", "host", "alias", "occasion", "bring"];

    private static readonly TimeSpan ResultLifeMin = TimeSpan.FromDays(7);

    /// <summary>The stored answer to a command, or null when it is new.</summary>
    public static CommandResult? Find(AssignmentRecord record, CommandId command)
    {
        ArgumentNullException.ThrowIfNull(record);
        foreach (var result in record.Results)
        {
            if (result.CommandId == command)
            {
                return result;
            }
        }

        return null;
    }

    /// <summary>
    /// The record that stores a decision: the state, the answer, the tail and who has to hear of it. Time may have
    /// changed somebody who is then forgotten in the same decision: of them nothing is told.
    /// </summary>
    /// <param name="record">The record as stored.</param>
    /// <param name="decision">A decision with at least one event, so with a state.</param>
    /// <param name="answer">The command's answer, or null when time alone decided.</param>
    /// <param name="now">The moment of the decision.</param>
    public static AssignmentRecord Next<TOutcome>(
        AssignmentRecord record,
        Decision<TOutcome> decision,
        CommandResult? answer,
        DateTimeOffset now)
        where TOutcome : AssignmentOutcome
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(decision);
        var state = decision.State ?? throw new ArgumentException("Expected a state.", nameof(decision));
        var version = record.Version + 1;
        var outbox = record.Outbox.ToBuilder();
        var tail = record.Tail.ToBuilder();
        var engagements = state.Engagements.ToBuilder();
        foreach (var happened in decision.Events)
        {
            foreach (var participant in ChangedBy(happened).Where(engagements.ContainsKey))
            {
                engagements[participant] = engagements[participant] with { Version = version };
            }

            foreach (var receiver in ReceiversOf(happened, engagements))
            {
                outbox[receiver] = version;
            }

            if (happened is AssignmentEvent.EngagementChanged { Next.Participant: var person } changed
                && engagements.ContainsKey(person))
            {
                tail.Add(new TailEntry
                {
                    Version = version,
                    AtUtc = now,
                    Change = changed.Change,
                    Participant = person,
                });
            }
        }

        foreach (var receiver in ReceiversOf(record.State, state, engagements.Count))
        {
            outbox[receiver] = version;
        }

        return record with
        {
            State = state with { Engagements = engagements.ToImmutable() },
            Version = version,
            Results = answer is null ? record.Results : Remember(record.Results, answer, now),
            Tail = Latest(tail.ToImmutable(), AssignmentRecord.TailLengthMax),
            Outbox = outbox.ToImmutable(),
        };
    }

    /// <summary>The record when a command that changes nothing has been answered: nobody has to hear of it.</summary>
    public static AssignmentRecord Answered(AssignmentRecord record, CommandResult answer)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(answer);
        return record with { Results = Remember(record.Results, answer, answer.AtUtc) };
    }

    /// <summary>The record after deliveries; an entry that has become newer meanwhile stays.</summary>
    public static AssignmentRecord Delivered(AssignmentRecord record, ImmutableDictionary<string, long> delivered)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(delivered);
        return record with
        {
            Outbox = record.Outbox.RemoveRange(record.Outbox
                .Where(entry => delivered.TryGetValue(entry.Key, out var version) && version >= entry.Value)
                .Select(entry => entry.Key)),
        };
    }

    /// <summary>
    /// The record without anything that refers to a person: what happened to them, what they asked for and what was to
    /// be told them. The engagement itself leaves by a decision, since others wait for its place.
    /// </summary>
    public static AssignmentRecord WithoutTrace(AssignmentRecord record, ParticipantId participant)
    {
        ArgumentNullException.ThrowIfNull(record);
        var tail = record.Tail.RemoveAll(entry => entry.Participant == participant);
        var results = record.Results.RemoveAll(result => PersonOf(result) == participant);
        var outbox = record.Outbox.Remove(ToParticipant + participant.Value).Remove(ToStandIn + participant.Value);
        return tail.Length == record.Tail.Length && results.Length == record.Results.Length && outbox == record.Outbox
            ? record
            : record with { Tail = tail, Results = results, Outbox = outbox };
    }

    /// <summary>
    /// Whether an engagement still is as it was at a version, with nothing about it on its way to the person, who steps
    /// in nowhere here. What is on its way could arrive after the person's own record was cleared of it.
    /// </summary>
    public static bool IsQuiet(AssignmentRecord record, ParticipantId participant, long version)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.State is { } state
            && state.Of(participant) is { } engagement
            && engagement.Version == version
            && !record.Outbox.ContainsKey(ToParticipant + participant.Value)
            && !record.Outbox.ContainsKey(ToStandIn + participant.Value)
            && state.StandIns.All(standIn => standIn.Participant != participant);
    }

    /// <summary>Everybody whom anything in a record refers to, some perhaps more than once.</summary>
    public static IEnumerable<ParticipantId> PeopleOf(AssignmentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (record.State?.Engagements.Keys ?? [])
            .Concat(record.State?.StandIns.Select(standIn => standIn.Participant) ?? [])
            .Concat(record.Tail.Select(entry => entry.Participant))
            .Concat(record.Results.Select(PersonOf).OfType<ParticipantId>())
            .Concat(record.Outbox.Keys
                .Where(receiver => receiver.StartsWith(ToParticipant, StringComparison.Ordinal)
                    || receiver.StartsWith(ToStandIn, StringComparison.Ordinal))
                .Select(receiver => new ParticipantId(receiver[(receiver.IndexOf('/') + 1)..])));
    }

    /// <summary>Who has to hear of what has become of the whole.</summary>
    private static IEnumerable<string> ReceiversOf(AssignmentState? before, AssignmentState after, int engagementCount)
    {
        yield return ToCatalog;
        yield return ToMatcher;
        yield return ToFigures;
        if (engagementCount > 0 || !after.Asked.IsEmpty
            || before is { Engagements.IsEmpty: false } or { Asked.IsEmpty: false })
        {
            yield return ToDesk;
        }

        if (before?.NextPromiseAtUtc != after.NextPromiseAtUtc)
        {
            yield return ToHost;
        }

        if (HasNewPlaces(before, after))
        {
            yield return ToDispatch;
        }
    }

    /// <summary>Whose engagement an event has changed.</summary>
    private static IEnumerable<ParticipantId> ChangedBy(AssignmentEvent happened) => happened switch
    {
        AssignmentEvent.EngagementChanged changed => [changed.Next.Participant],
        AssignmentEvent.SkipsPassed passed => passed.Next.Select(next => next.Participant),
        _ => [],
    };

    /// <summary>Who has to hear of an event by itself; of somebody forgotten since, nobody.</summary>
    private static IEnumerable<string> ReceiversOf(
        AssignmentEvent happened, IDictionary<ParticipantId, Engagement> engagements) => happened switch
    {
        AssignmentEvent.EngagementChanged or AssignmentEvent.SkipsPassed =>
            ChangedBy(happened).Where(engagements.ContainsKey).Select(person => ToParticipant + person.Value),
        AssignmentEvent.StandInsChanged changed => changed.People.Select(person => ToStandIn + person.Value),
        AssignmentEvent.AnswerCounted => [ToHost],
        AssignmentEvent.Published => [ToAssociation],
        AssignmentEvent.QualitiesChanged => [ToDesk],
        AssignmentEvent.CoHostChanged changed => [ToCoHost + changed.About.Value],
        _ => [],
    };

    /// <summary>
    /// Whom a command was about: the second part of its fingerprint, as <see cref="PersonalFingerprints"/> begin.
    /// </summary>
    private static ParticipantId? PersonOf(CommandResult result) =>
        result.Fingerprint.Split('|') is [var command, var person, ..] && PersonalFingerprints.Contains(command)
            ? new ParticipantId(person)
            : null;

    /// <summary>Whether somebody may be told now who could not be before: a place was freed, added or opened.</summary>
    private static bool HasNewPlaces(AssignmentState? before, AssignmentState after) =>
        DispatchPlan.IsWanted(after)
        && (before is null || !DispatchPlan.IsWanted(before) || Places.Total(before).Free < Places.Total(after).Free);

    private static ImmutableArray<CommandResult> Remember(
        ImmutableArray<CommandResult> results,
        CommandResult answer,
        DateTimeOffset now)
    {
        var kept = results.Length >= AssignmentRecord.ResultCountMax
            || (!results.IsEmpty && results[0].AtUtc + ResultLifeMin < now)
                ? [.. results.Where(result => result.AtUtc + ResultLifeMin >= now)]
                : results;
        return Latest(kept.Add(answer), AssignmentRecord.ResultCountMax);
    }

    private static ImmutableArray<TEntry> Latest<TEntry>(ImmutableArray<TEntry> entries, int countMax) =>
        entries.Length > countMax ? entries[^countMax..] : entries;
}
