using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Catalog;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// Finds who a new or freed assignment fits, over everybody in the municipality, in one pass and one message.
/// </summary>
[GrainType("match")]
internal sealed class MatchGrain(
    IFactScan facts,
    City city,
    TimeProvider time,
    ILogger<MatchGrain> log) : Grain, IMatchGrain
{
    private readonly ObserverManager<IMatchObserver> observers = new(Subscriptions.ExpireAfter, log);
    private readonly Dictionary<ParticipantId, MatchableParticipant> participants = [];
    private readonly Audience audience = new(new MatchModel(city.Vocabulary));
    private CardShelf shelf = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        shelf = new CardShelf(this.GetPrimaryKeyString(), time);
        await shelf.Fill(facts, cancellationToken);
        await foreach (var fact in facts.ReadAllAsync<ParticipantRecord>(ParticipantGrain.StateName, cancellationToken))
        {
            if (fact.State.State is { } person && person.Municipality.Value == this.GetPrimaryKeyString())
            {
                participants[person.Id] = Participant.ToMatchable(person, fact.State.Version);
            }
        }

        await base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task ApplyAssignment(AssignmentCard card)
    {
        var before = shelf.Find(card.Id);
        if (!shelf.Put(card) || card.Status != AssignmentStatus.Open || card.Occupancy.Free == 0)
        {
            return;
        }

        var isNew = before is null;
        var hasPlacesAgain = before is { Occupancy.Free: 0 } or { Status: not AssignmentStatus.Open };
        if (isNew || hasPlacesAgain)
        {
            var notice = new MatchNotice
            {
                Card = card,
                Participants = audience.Of(card, participants.Values),
                IsNew = isNew,
            };
            await observers.Notify(observer => observer.Matched(notice));
        }
    }

    /// <inheritdoc/>
    public async Task ApplyParticipant(MatchableParticipant participant)
    {
        if (participants.TryGetValue(participant.Participant, out var known) && known.Version >= participant.Version)
        {
            return;
        }

        participants[participant.Participant] = participant;
        var notice = new ParticipantNotice { Participant = participant.Participant, Version = participant.Version };
        await observers.Notify(observer => observer.ParticipantChanged(notice));
    }

    /// <inheritdoc/>
    public Task Subscribe(IMatchObserver observer)
    {
        observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }
}
