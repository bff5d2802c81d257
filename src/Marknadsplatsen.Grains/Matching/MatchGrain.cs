using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;
using Orleans.Utilities;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// Finds who a new or freed assignment fits, over everybody in the municipality, in one pass of each partition and one
/// message.
/// </summary>
[GrainType("match")]
internal sealed class MatchGrain(
    IFactScan facts,
    IErasures erasures,
    City city,
    IOptions<MatchOptions> options,
    TimeProvider time,
    ILogger<MatchGrain> log) : Grain, IMatchGrain
{
    // How often it is asked whether there is enough to store: chosen, seldom beside a match and often beside a restart.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private readonly ObserverManager<IMatchObserver> observers = new(Subscriptions.ExpireAfter, log);
    private readonly ResponseLedger responses = new();
    private MatchMemory memory = null!;
    private Task saving = Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var store = new MatchStore(
            ServiceProvider.GetRequiredKeyedService<IGrainStorage>(FactStore.Name), this.GetGrainId());
        memory = new MatchMemory(
            this.GetPrimaryKeyString(), options.Value.PartitionCount, city, time, store, erasures);
        if (!await Load(cancellationToken))
        {
            await memory.Rebuild(facts, cancellationToken);
        }

        if (MatchPartitions.Parse(this.GetPrimaryKeyString()).Partition == 0)
        {
            await responses.Fill(facts, cancellationToken);
        }

        // Interleaves, so that nobody waits for a snapshot: each chunk is taken in one go, and a change after that is
        // stored the next time.
        this.RegisterGrainTimer(
            Save,
            new GrainTimerCreationOptions(LookEvery, LookEvery) { Interleave = true });
        await base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task ApplyAssignment(AssignmentCard card)
    {
        var before = memory.Cards.Find(card.Id);
        var isNew = before is null;
        var hasPlacesAgain = before is { Occupancy.Free: 0 } or { Status: not AssignmentStatus.Open };
        var isNews = card.Status == AssignmentStatus.Open && card.Occupancy.Free > 0 && (isNew || hasPlacesAgain)
            && (before is null || before.Version < card.Version);

        // Asked before the card is kept: when a partition does not answer, the card is delivered again.
        var fitting = isNews ? await Everybody(card) : [];
        if (memory.Put(card) && isNews)
        {
            var notice = new MatchNotice { Card = card, Participants = fitting, IsNew = isNew };
            await observers.Notify(observer => observer.Matched(notice));
        }
    }

    /// <inheritdoc/>
    public async Task ApplyParticipant(MatchableParticipant participant)
    {
        if (memory.Put(participant))
        {
            var notice = new ParticipantNotice
            {
                Participant = participant.Participant,
                Version = participant.Version,
            };
            await observers.Notify(observer => observer.ParticipantChanged(notice));
        }
    }

    /// <inheritdoc/>
    public async Task Forget(ParticipantId participant)
    {
        memory.Forget(participant);
        await SaveAfterOthers(CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task Discard() => memory.Discard();

    /// <inheritdoc/>
    public Task<FittingParticipants> Fitting(AssignmentCard card) =>
        Task.FromResult(new FittingParticipants { People = memory.Fitting(card) });

    /// <inheritdoc/>
    public Task<FittingParticipants> Candidates(AssignmentCard card, int countMax) =>
        Task.FromResult(new FittingParticipants { People = memory.Candidates(card, countMax) });

    /// <inheritdoc/>
    public Task<AssociationFacts> FactsOf(AssociationId association) => Task.FromResult(
        new AssociationFacts(memory.Cards.LastNewPersonAt(association), responses.Of(association)));

    /// <inheritdoc/>
    public Task Responded(AssignmentId assignment, AssociationId association, AssociationResponse response)
    {
        responses.Put(assignment, association, response);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Noticed(ParticipantNotice notice) =>
        observers.Notify(observer => observer.ParticipantChanged(notice));

    /// <inheritdoc/>
    public Task Subscribe(IMatchObserver observer)
    {
        observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }

    /// <summary>Whether there was a snapshot. A damaged one is as none: the facts are elsewhere.</summary>
    private async Task<bool> Load(CancellationToken cancellationToken)
    {
        try
        {
            return await memory.Load(facts, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            MatchLog.SnapshotUnusable(log, failure);
            return false;
        }
    }

    /// <summary>The timer's own saving may be under way between two awaits; two at once would cross.</summary>
    private async Task SaveAfterOthers(CancellationToken cancellationToken)
    {
        var before = saving;
        var done = new TaskCompletionSource();
        saving = done.Task;
        await before;
        try
        {
            await memory.Save(facts, ApplyAssignment, cancellationToken);
        }
        finally
        {
            done.SetResult();
        }
    }

    private async Task Save(CancellationToken cancellationToken)
    {
        if (memory.UnsavedCount < options.Value.FactsPerSnapshot)
        {
            return;
        }

        try
        {
            await SaveAfterOthers(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            MatchLog.SnapshotNotStored(log, failure);
        }
    }

    /// <summary>The answers of all partitions as one, best first: no more than one notice names.</summary>
    private static ImmutableArray<ParticipantId> Merge(IEnumerable<FittingParticipant> fitting) =>
        [.. fitting.OrderByDescending(match => match.Score)
            .ThenBy(match => match.Participant.Value, StringComparer.Ordinal)
            .Take(MatchNotice.ParticipantCountMax)
            .Select(match => match.Participant)];

    private async Task<ImmutableArray<ParticipantId>> Everybody(AssignmentCard card)
    {
        var asked = memory.Others.Select(other => GrainFactory.GetGrain<IMatchGrain>(other).Fitting(card)).ToList();
        var own = memory.Fitting(card);
        var others = await Task.WhenAll(asked);
        return others.Length == 0
            ? [.. own.Select(match => match.Participant)]
            : Merge(own.Concat(others.SelectMany(other => other.People)));
    }
}
