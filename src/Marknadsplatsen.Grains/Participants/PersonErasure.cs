using System.Collections.Immutable;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Dispatch;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Sharing;
using Marknadsplatsen.Grains.Storage;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Grains.Participants;

/// <summary>
/// Removes everything there is about a person (DOMAIN 3.1), in an order that a crash may cut anywhere: once the person
/// is marked as erased, <see cref="SweepAsync"/> finds and removes whatever is left, also what an old backup brings
/// back.
/// </summary>
public sealed class PersonErasure(
    IFactScan facts, IErasures erasures, IGrainFactory grains, AccessLogs logs, IOptions<MatchOptions> matching)
{
    private readonly WordsErasure words = new(facts, erasures, grains);

    /// <summary>
    /// Removes a person: card, ways to reach them, own record, matcher, assignments and doors. When it returns nothing
    /// of it is in a record, but perhaps in the store's log; <see cref="IErasures.ScrubAsync"/> clears that.
    /// </summary>
    public async Task EraseAsync(ParticipantId participant, CancellationToken cancellationToken)
    {
        var person = grains.GetGrain<IParticipantGrain>(participant.Value);
        if (await person.Export() is { State: { } known } stored)
        {
            await LetGoAsync(known, stored.Replaced);
        }

        await person.Erase();
        foreach (var assignment in await FindAsync<AssignmentRecord, string>(
            AssignmentGrain.StateName,
            stored => AssignmentRecords.PeopleOf(stored.State).Contains(participant) ? [stored.Key] : [],
            cancellationToken))
        {
            await grains.GetGrain<IAssignmentGrain>(assignment).Forget(participant);
        }

        foreach (var door in await FindAsync<DoorRecord, string>(
            DoorGrain.StateName,
            stored => stored.State.Participants.Contains(participant) ? [stored.Key] : [],
            cancellationToken))
        {
            await grains.GetGrain<IDoorGrain>(door).Leave(participant);
        }

        foreach (var assignment in await FindAsync<DispatchRecord, string>(
            DispatchGrain.StateName,
            stored => DispatchPlan.PeopleOf(stored.State).Contains(participant) ? [stored.Key] : [],
            cancellationToken))
        {
            await grains.GetGrain<IDispatchGrain>(assignment).Forget(participant);
        }

        await words.EraseAsync(participant, cancellationToken);
        await grains.GetGrain<INoticeGrain>(participant.Value).Erase();
    }

    /// <summary>What the person's own record leads to: the card, the share cards, and who has looked.</summary>
    private async Task LetGoAsync(ParticipantState known, ImmutableArray<Replaced> replaced)
    {
        foreach (var account in AccountsOf(known).Concat(replaced.Select(AccountOf).OfType<AccountKey>()))
        {
            await grains.GetGrain<IAccountGrain>(account.Value).Retire(known.Id);
        }

        if (known.Slip is { } slip)
        {
            await grains.GetGrain<ISlipGrain>(slip.Value).Withdraw();
        }

        foreach (var share in known.Shares)
        {
            await grains.GetGrain<IShareLinkGrain>(share.Key.Value).Clear();
        }

        await logs.ClearAsync(known.Id, known.CreatedAtUtc);
    }

    /// <summary>
    /// Removes what is still, or again, stored of people who are erased, and answers of how many. It reads the whole
    /// store, so it runs at the start and once a day.
    /// </summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await DiscardOtherSplitsAsync(cancellationToken);
        if (erasures.Count == 0)
        {
            return 0;
        }

        var left = new HashSet<ParticipantId>();
        left.UnionWith(await FindErasedAsync<ParticipantRecord>(
            ParticipantGrain.StateName, stored => [new ParticipantId(stored.Key)], cancellationToken));
        left.UnionWith(await FindErasedAsync<AssignmentRecord>(
            AssignmentGrain.StateName, stored => AssignmentRecords.PeopleOf(stored.State), cancellationToken));
        left.UnionWith(await FindErasedAsync<DoorRecord>(
            DoorGrain.StateName, stored => stored.State.Participants, cancellationToken));
        left.UnionWith(await FindErasedAsync<DispatchRecord>(
            DispatchGrain.StateName, stored => DispatchPlan.PeopleOf(stored.State), cancellationToken));
        left.UnionWith(await FindErasedAsync<NoticeRecord>(
            NoticeGrain.StateName, stored => [new ParticipantId(stored.Key)], cancellationToken));
        left.UnionWith(await words.FindErasedAsync(cancellationToken));
        foreach (var participant in left)
        {
            await EraseAsync(participant, cancellationToken);
        }

        var cards = await FindAsync<AccountRecord, (string Account, ParticipantId Participant)>(
            AccountGrain.StateName,
            stored => OwnersOf(stored.State.State).Where(erasures.Contains).Select(owner => (stored.Key, owner)),
            cancellationToken);
        foreach (var (account, participant) in cards)
        {
            await grains.GetGrain<IAccountGrain>(account).Retire(participant);
        }

        left.UnionWith(cards.Select(card => card.Participant));
        await SweepSlipsAsync(cancellationToken);
        left.UnionWith(await SweepLogsAsync(cancellationToken));
        left.UnionWith(await SweepSharesAsync(cancellationToken));
        return left.Count;
    }

    private async Task<IEnumerable<ParticipantId>> SweepLogsAsync(CancellationToken cancellationToken)
    {
        var months = await FindAsync<AccessRecord, string>(
            AccessLogGrain.StateName,
            stored => erasures.Contains(AccessMonth.Parse(stored.Key).Participant) ? [stored.Key] : [],
            cancellationToken);
        foreach (var month in months)
        {
            await grains.GetGrain<IAccessLogGrain>(month).Clear();
        }

        return months.Select(month => AccessMonth.Parse(month).Participant);
    }

    private async Task<IEnumerable<ParticipantId>> SweepSharesAsync(CancellationToken cancellationToken)
    {
        var links = await FindAsync<ShareLinkRecord, (string Key, ParticipantId Participant)>(
            ShareLinkGrain.StateName,
            stored => stored.State.Participant is { } participant && erasures.Contains(participant)
                ? [(stored.Key, participant)]
                : [],
            cancellationToken);
        foreach (var (key, _) in links)
        {
            await grains.GetGrain<IShareLinkGrain>(key).Clear();
        }

        return links.Select(link => link.Participant);
    }

    private async Task SweepSlipsAsync(CancellationToken cancellationToken)
    {
        foreach (var slip in await FindAsync<SlipRecord, string>(
            SlipGrain.StateName,
            stored => stored.State.Participant is { } whose && erasures.Contains(whose) ? [stored.Key] : [],
            cancellationToken))
        {
            await grains.GetGrain<ISlipGrain>(slip).Withdraw();
        }
    }

    /// <summary>
    /// Snapshots of partitions that there are none of any more, after a change of the setting, hold people whom nobody
    /// would ever remove.
    /// </summary>
    private async Task DiscardOtherSplitsAsync(CancellationToken cancellationToken)
    {
        foreach (var matcher in await FindAsync<MatchSnapshot, string>(
            MatchStore.StateName,
            stored => MatchPartitions.Parse(stored.Key).Partition >= matching.Value.PartitionCount ? [stored.Key] : [],
            cancellationToken))
        {
            await grains.GetGrain<IMatchGrain>(matcher).Discard();
        }
    }

    private static AccountKey? AccountOf(Replaced replaced) => replaced.Contact?.Account ?? replaced.Account;

    private static IEnumerable<AccountKey> AccountsOf(ParticipantState person) =>
        person.Contacts.Select(contact => contact.Account).Concat(person.Card is { } card ? [card] : []);

    private static IEnumerable<ParticipantId> OwnersOf(AccountState account)
    {
        if (account.Card is { } card)
        {
            yield return card.Participant;
        }

        if (account.Contact is { } contact)
        {
            yield return contact.Participant;
        }
    }

    private Task<List<ParticipantId>> FindErasedAsync<TState>(
        string stateName,
        Func<StoredFact<TState>, IEnumerable<ParticipantId>> people,
        CancellationToken cancellationToken) =>
        FindAsync<TState, ParticipantId>(
            stateName, stored => people(stored).Where(erasures.Contains), cancellationToken);

    /// <summary>What is found in all records of a state. Acted upon afterwards, since a scan keeps old data.</summary>
    private async Task<List<TFound>> FindAsync<TState, TFound>(
        string stateName,
        Func<StoredFact<TState>, IEnumerable<TFound>> find,
        CancellationToken cancellationToken)
    {
        var found = new List<TFound>();
        await foreach (var fact in facts.ReadAllAsync<TState>(stateName, cancellationToken))
        {
            found.AddRange(find(fact));
        }

        return found;
    }
}
