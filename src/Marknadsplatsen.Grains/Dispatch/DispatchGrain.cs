using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Grains.Dispatch;

/// <summary>Chooses whom to tell about one assignment, wave by wave, and lets each have their notice.</summary>
[GrainType(StateName)]
internal sealed class DispatchGrain(
    [PersistentState(DispatchGrain.StateName, FactStore.Name)] IPersistentState<DispatchRecord> state,
    City city,
    IOptions<MatchOptions> matching,
    TimeProvider time,
    ILogger<DispatchGrain> log) : Grain, IDispatchGrain, IDispatchOutbox, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "dispatch";

    private const string WaveReminder = "wave";

    // People asked at once how they stand, so that a wave does not flood the engine. Chosen.
    private const int AtOnceMax = 32;

    // People asked for one wave at most. Chosen: enough that as many as are weighed have a message left.
    private const int AskedCountMax = 4 * DispatchRules.CandidateCountMax;

    // A reminder's first tick may come late but not never; the period is how often it comes again until it is removed.
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromHours(1);

    private StoredRecord<DispatchRecord> record = null!;
    private OutboxPump pump = null!;
    private DueReminder reminder = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<DispatchRecord>(state, Drop);
        pump = new OutboxPump(
            this,
            () => record.Current.Outbox,
            Deliver,
            delivered => this.AsReference<IDispatchOutbox>().MarkDelivered(delivered),
            log);
        reminder = new DueReminder(this, WaveReminder, ReminderPeriod);
        if (!record.Current.Outbox.IsEmpty)
        {
            pump.Arm();
        }

        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        pump.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task Consider()
    {
        var next = await Next(time.GetUtcNow());
        if (next != record.Current)
        {
            await record.Write(next);
        }

        await reminder.KeepAsync(record.Current.NextWaveAtUtc, time.GetUtcNow());
        pump.Arm();
    }

    /// <inheritdoc/>
    public Task Forget(ParticipantId participant) => PutBack(participant);

    /// <inheritdoc/>
    public Task<DispatchRecord> View() => Task.FromResult(record.Current);

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        reminder.Came();
        await Consider();
        if (record.Current.NextWaveAtUtc is null)
        {
            await reminder.LetGoAsync();
        }
    }

    /// <inheritdoc/>
    public async Task MarkDelivered(ImmutableDictionary<string, long> delivered)
    {
        var next = DispatchPlan.Delivered(record.Current, delivered);
        if (next.Outbox.Count < record.Current.Outbox.Count)
        {
            await record.Write(next);
        }
    }

    /// <inheritdoc/>
    public async Task PutBack(ParticipantId participant)
    {
        var next = DispatchPlan.Without(record.Current, participant);
        if (next != record.Current)
        {
            await record.Write(next);
        }
    }

    private async Task<DispatchRecord> Next(DateTimeOffset now)
    {
        var view = await GrainFactory.GetGrain<IAssignmentGrain>(this.GetPrimaryKeyString()).View();
        if (view is null)
        {
            return record.Current;
        }

        var known = DispatchPlan.Counted(record.Current, view.State);
        await Matcher(view.State, 0)
            .Responded(view.State.Id, view.State.AssociationId, known.Response);
        if (!DispatchPlan.IsWanted(view.State))
        {
            return known with { NextWaveAtUtc = null };
        }

        var association = await Matcher(view.State, 0).FactsOf(view.State.AssociationId);
        var need = DispatchPlan.NeedOf(view.State, known, association, now, city.Zone);
        var due = DispatchPlan.DueAt(need, known, now);
        if (due > now)
        {
            return known with { NextWaveAtUtc = due };
        }

        var (people, candidates) = await Candidates(view.State, view.State.ToCard(view.Version), need, now);
        var pushes = DispatchWave.Next(need, candidates, now);
        return DispatchPlan.After(
            known,
            [.. pushes.Select(push => people[push.Row])],
            pushes.Sum(push => push.Chance),
            need,
            now);
    }

    /// <summary>
    /// Of everybody who may be told, the best fitting. The rows of the candidates are places in the list of people.
    /// </summary>
    private async Task<(ImmutableArray<ParticipantId> People, DispatchCandidate[] Candidates)> Candidates(
        AssignmentState assignment, AssignmentCard card, DispatchNeed need, DateTimeOffset now)
    {
        var told = DispatchPlan.ToldIn(record.Current);
        if (told.Count >= DispatchRecord.ToldCountMax)
        {
            return ([], []);
        }

        var countMax = AskedCountMax + told.Count;
        var parts = await Task.WhenAll(Enumerable.Range(0, matching.Value.PartitionCount)
            .Select(partition => Matcher(assignment, partition).Candidates(card, countMax)));
        var leastFit = DispatchWave.LeastFit(need, now);
        FittingParticipant[] fitting =
        [
            .. parts.SelectMany(part => part.People)
                .Where(match => AcceptanceChance.FitOf(match.Score) >= leastFit && !told.Contains(match.Participant))
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.Participant.Value, StringComparer.Ordinal)
                .Take(AskedCountMax),
        ];
        var (people, candidates) = (new List<ParticipantId>(), new List<DispatchCandidate>());
        foreach (var some in fitting.Chunk(AtOnceMax))
        {
            if (candidates.Count == DispatchRules.CandidateCountMax)
            {
                break;
            }

            var standings = await Task.WhenAll(some.Select(match => Notices(match.Participant).Standing()));
            for (var at = 0; at < some.Length && candidates.Count < DispatchRules.CandidateCountMax; at++)
            {
                if (standings[at].MayBeTold)
                {
                    people.Add(some[at].Participant);
                    candidates.Add(new DispatchCandidate(
                        candidates.Count,
                        AcceptanceChance.FitOf(some[at].Score),
                        standings[at].Budget,
                        standings[at].WaitingSinceUtc));
                }
            }
        }

        return ([.. people], [.. candidates]);
    }

    private async Task Deliver(string receiver)
    {
        var person = new ParticipantId(receiver);
        if (await Notices(person).Tell(new AssignmentId(this.GetPrimaryKeyString())) == NoticeOutcome.NotNow)
        {
            await this.AsReference<IDispatchOutbox>().PutBack(person);
        }
    }

    private INoticeGrain Notices(ParticipantId person) => GrainFactory.GetGrain<INoticeGrain>(person.Value);

    private IMatchGrain Matcher(AssignmentState assignment, int partition) => GrainFactory.GetGrain<IMatchGrain>(
        MatchPartitions.KeyOf(assignment.Municipality.Value, partition));

    private void Drop()
    {
        pump.LetGo();
        DeactivateOnIdle();
    }
}
