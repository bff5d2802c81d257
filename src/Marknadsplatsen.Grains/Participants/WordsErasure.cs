using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Grains.Acting;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Peers;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Talks;

namespace Marknadsplatsen.Grains.Participants;

/// <summary>Removes what a person and others have written to each other, wherever a crash left it.</summary>
internal sealed class WordsErasure(IFactScan facts, IErasures erasures, IGrainFactory grains)
{
    /// <summary>Removes everything of one person.</summary>
    public async Task EraseAsync(ParticipantId participant, CancellationToken cancellationToken)
    {
        foreach (var (key, _) in await TalksAsync(whose => whose == participant, cancellationToken))
        {
            await grains.GetGrain<ITalkGrain>(key).Erase();
        }

        foreach (var (key, _) in await InquiriesAsync(whose => whose == participant, cancellationToken))
        {
            await grains.GetGrain<IInquiryGrain>(key).Erase();
        }

        foreach (var (key, _) in await PeersAsync(whose => whose == participant, cancellationToken))
        {
            await grains.GetGrain<IPeerGrain>(key).Forget(participant);
        }

        await grains.GetGrain<ISupportGrain>(participant.Value).Erase();
        await grains.GetGrain<IDeedGrain>(participant.Value).Erase();
        await grains.GetGrain<IActingGrain>(participant.Value).Erase();
        foreach (var (key, _) in await LinksAsync(whose => whose == participant, cancellationToken))
        {
            await grains.GetGrain<ICertificateLinkGrain>(key).Clear();
        }
    }

    /// <summary>People who are erased and of whom something is still, or again, stored.</summary>
    public async Task<IEnumerable<ParticipantId>> FindErasedAsync(CancellationToken cancellationToken)
    {
        var talks = await TalksAsync(erasures.Contains, cancellationToken);
        var inquiries = await InquiriesAsync(erasures.Contains, cancellationToken);
        var supports = await FindAsync<SupportRecord>(
            SupportGrain.StateName, fact => new ParticipantId(fact.Key), erasures.Contains, cancellationToken);
        var peers = await PeersAsync(erasures.Contains, cancellationToken);
        var deeds = await FindAsync<DeedRecord>(
            DeedGrain.StateName, fact => new ParticipantId(fact.Key), erasures.Contains, cancellationToken);
        var acting = await FindAsync<ActingRecord>(
            ActingGrain.StateName, fact => new ParticipantId(fact.Key), erasures.Contains, cancellationToken);
        var links = await LinksAsync(erasures.Contains, cancellationToken);
        return talks.Concat(inquiries).Concat(supports).Concat(peers).Concat(deeds).Concat(acting).Concat(links)
            .Select(found => found.Whose);
    }

    private Task<List<(string Key, ParticipantId Whose)>> LinksAsync(
        Func<ParticipantId, bool> isMeant, CancellationToken cancellationToken) => FindAsync<CertificateLinkRecord>(
        CertificateLinkGrain.StateName, fact => fact.State.Participant, isMeant, cancellationToken);

    private Task<List<(string Key, ParticipantId Whose)>> TalksAsync(
        Func<ParticipantId, bool> isMeant, CancellationToken cancellationToken) => FindAsync<TalkRecord>(
        TalkGrain.StateName, fact => TalkKey.Parse(fact.Key).Participant, isMeant, cancellationToken);

    private Task<List<(string Key, ParticipantId Whose)>> InquiriesAsync(
        Func<ParticipantId, bool> isMeant, CancellationToken cancellationToken) => FindAsync<InquiryRecord>(
        InquiryGrain.StateName,
        fact => fact.State.State is { } state
            ? state.Participant ?? InquiryRules.OwnerOfNameless(new InquiryKey(fact.Key))
            : null,
        isMeant,
        cancellationToken);

    private async Task<List<(string Key, ParticipantId Whose)>> PeersAsync(
        Func<ParticipantId, bool> isMeant, CancellationToken cancellationToken)
    {
        var found = new List<(string, ParticipantId)>();
        await foreach (var fact in facts.ReadAllAsync<PeerRecord>(PeerGrain.StateName, cancellationToken))
        {
            found.AddRange(PeerRules.PeopleOf(fact.State.State).Where(isMeant).Select(person => (fact.Key, person)));
        }

        return found;
    }

    // Acted upon afterwards, since a scan keeps old data.
    private async Task<List<(string Key, ParticipantId Whose)>> FindAsync<TState>(
        string stateName,
        Func<StoredFact<TState>, ParticipantId?> whose,
        Func<ParticipantId, bool> isMeant,
        CancellationToken cancellationToken)
    {
        var found = new List<(string, ParticipantId)>();
        await foreach (var fact in facts.ReadAllAsync<TState>(stateName, cancellationToken))
        {
            if (whose(fact) is { } person && isMeant(person))
            {
                found.Add((fact.Key, person));
            }
        }

        return found;
    }
}
