using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Catalog;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Matching.Participants;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// What one matcher knows: the people of its partition as an index, and in the first partition the assignments. It
/// comes from its snapshot and the facts written since, or else from all facts.
/// </summary>
internal sealed class MatchMemory(
    string key, int partitionCount, City city, TimeProvider time, MatchStore store, IErasures erasures)
{
    private const string People = "people";
    private const string Odd = "irregular";
    private const string Assignments = "cards";

    // Grows when a card tells something new, which a snapshot of before would be without.
    private const int CardFormat = 2;

    private readonly string municipality = MatchPartitions.Parse(key).Municipality;
    private readonly int partition = MatchPartitions.Parse(key).Partition;
    private readonly ParticipantScan scan = new();
    private readonly string fingerprint = string.Create(
        CultureInfo.InvariantCulture,
        $"{ParticipantArchive.Fingerprint(city.Vocabulary)}/{partitionCount}/{CardFormat}");

    private ParticipantIndex people = new(city.Vocabulary);
    private CardPages pages = new();
    private long life;
    private long position;

    /// <summary>The other partitions' keys, which the first one asks; empty for the others.</summary>
    public ImmutableArray<string> Others { get; } =
        [.. Enumerable.Range(1, MatchPartitions.Parse(key).Partition == 0 ? partitionCount - 1 : 0)
            .Select(other => MatchPartitions.KeyOf(key, other))];

    /// <summary>The assignments, as the first partition knows them.</summary>
    public CardShelf Cards { get; private set; } = new(MatchPartitions.Parse(key).Municipality, time);

    /// <summary>People and assignments put since the snapshot.</summary>
    public int UnsavedCount { get; private set; }

    /// <summary>How many people there are.</summary>
    public int Count => people.Count;

    /// <summary>Reads everything from the stored facts.</summary>
    public async Task Rebuild(IFactScan facts, CancellationToken cancellationToken)
    {
        people = new ParticipantIndex(city.Vocabulary);
        pages = new CardPages();
        Cards = new CardShelf(municipality, time);
        store.Names.StartOver(await store.FindHead());
        (life, position, UnsavedCount) = (time.GetUtcNow().UtcTicks, 0, 0);
        var upTo = await facts.PositionAsync(cancellationToken);
        await CatchUp(facts, Keep, cancellationToken);
        position = upTo;
    }

    /// <summary>
    /// Reads the snapshot, and the facts written since. Answers false when there is none that can be used.
    /// </summary>
    /// <exception cref="FormatException">A chunk is missing, or is not what it should be.</exception>
    public async Task<bool> Load(IFactScan facts, CancellationToken cancellationToken)
    {
        if (await store.ReadHead() is not { } head || head.Fingerprint != fingerprint)
        {
            return false;
        }

        (life, position) = (head.Life, head.Position);
        var irregular = new List<MatchableParticipant>();
        foreach (var name in head.Chunks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunk = await store.ReadChunk(name);
            if (chunk is null || chunk.Life != life)
            {
                throw new FormatException($"Expected the chunk {name} of life {life}, but found {chunk?.Life}.");
            }

            Restore(chunk);
            irregular.AddRange(chunk.Irregular);
        }

        store.Names.GoOn(head);
        // Rows first: the others take what is free after them.
        people.EndRestore();
        irregular.ForEach(person => people.Put(person));
        await CatchUp(facts, Keep, cancellationToken);
        return true;
    }

    /// <summary>
    /// Stores what has changed since it was last stored. Calls may come between its awaits. Before that it reads what
    /// has been written since, so that every fact up to the position it stores is in the chunks: a fact that is told
    /// later and then forgotten in a crash would otherwise be lost.
    /// </summary>
    /// <param name="facts">The stored facts.</param>
    /// <param name="learn">Takes an assignment as if it had been told.</param>
    /// <param name="cancellationToken">Ends it between two chunks.</param>
    public async Task Save(
        IFactScan facts, Func<AssignmentCard, Task> learn, CancellationToken cancellationToken)
    {
        var upTo = await facts.PositionAsync(cancellationToken);
        await CatchUp(facts, learn, cancellationToken);
        var counted = UnsavedCount;
        // No more than there are now: what changes meanwhile waits for the next time.
        for (var left = people.UnsavedCount; left > 0 && people.TakeUnsaved() is { } block; left--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await SaveOr(() => SaveBlock(block), () => people.KeepUnsaved(block));
        }

        for (var left = pages.UnsavedCount; left > 0 && pages.TakeUnsaved() is { } page; left--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await SaveOr(() => SavePage(page), () => pages.KeepUnsaved(page));
        }

        await SaveIrregular();
        await store.WriteHead(new MatchSnapshot
        {
            Fingerprint = fingerprint,
            Life = life,
            Position = upTo,
            Chunks = store.Names.Kept,
            Discarded = store.Names.Discarded,
        });
        position = upTo;
        UnsavedCount -= counted;
        await store.RemoveDiscarded();
    }

    /// <summary>Removes the whole stored snapshot.</summary>
    public async Task Discard()
    {
        store.Names.StartOver(await store.FindHead());
        await store.RemoveDiscarded();
        await store.RemoveHead();
    }

    /// <summary>Takes a person's newer answers; false when they are not newer, or the person is erased.</summary>
    public bool Put(MatchableParticipant participant)
    {
        var isNewer = !erasures.Contains(participant.Participant) && people.Put(participant);
        UnsavedCount += isNewer ? 1 : 0;
        return isNewer;
    }

    /// <summary>Forgets a person; a snapshot that is stored has to be stored again.</summary>
    public void Forget(ParticipantId participant) => UnsavedCount += people.Remove(participant) ? 1 : 0;

    /// <summary>Takes an assignment's newer value; false when it is not newer.</summary>
    public bool Put(AssignmentCard card)
    {
        var isNewer = Cards.Put(card);
        if (isNewer)
        {
            UnsavedCount++;
            pages.Changed(card.Id);
        }

        return isNewer;
    }

    /// <summary>Those of the partition to tell about an assignment, best first and then by id.</summary>
    public ImmutableArray<FittingParticipant> Fitting(AssignmentCard card) =>
        [.. scan.Audience(people.Publish(), card)
            .Select(match => new FittingParticipant(match.Participant, match.Score))];

    /// <summary>Those of the partition whom an assignment may be told to, best first and then by id.</summary>
    public ImmutableArray<FittingParticipant> Candidates(AssignmentCard card, int countMax) =>
        [.. scan.Strangers(people.Publish(), card, countMax)
            .Select(match => new FittingParticipant(match.Participant, match.Score))];

    private async Task CatchUp(
        IFactScan facts, Func<AssignmentCard, Task> learn, CancellationToken cancellationToken)
    {
        var after = position;
        // Learnt when the scan has ended: telling may wake another partition, which scans too.
        var cards = new List<AssignmentCard>();
        if (partition == 0)
        {
            await foreach (var fact in facts.ReadChangedAsync<AssignmentRecord>(
                AssignmentGrain.StateName, after, cancellationToken))
            {
                if (fact.State.State is { } state && state.Municipality.Value == municipality)
                {
                    cards.Add(state.ToCard(fact.State.Version));
                }
            }
        }

        foreach (var card in cards)
        {
            await learn(card);
        }

        await foreach (var fact in facts.ReadChangedAsync<ParticipantRecord>(
            ParticipantGrain.StateName, after, cancellationToken))
        {
            if (fact.State.State is { } person && person.Municipality.Value == municipality
                && MatchPartitions.Of(person.Id, partitionCount) == partition)
            {
                Put(Participant.ToMatchable(person, fact.State.Version));
            }
        }
    }

    private Task Keep(AssignmentCard card)
    {
        Put(card);
        return Task.CompletedTask;
    }

    private void Restore(MatchChunk chunk)
    {
        people.RestoreCeilings(chunk.Ceilings);
        if (chunk.Rows.Length > 0)
        {
            ParticipantArchive.Restore(people, chunk.Block, Convert.FromBase64String(chunk.Rows));
        }

        foreach (var card in chunk.Cards)
        {
            pages.Place(card.Id, chunk.Block);
            Cards.Put(card);
        }
    }

    private async Task SaveBlock(int block)
    {
        var part = 0;
        foreach (var rows in ParticipantArchive.Save(people, block))
        {
            var name = MatchStore.NameOf(People, block, part++);
            await Write(name, new MatchChunk { Block = block, Rows = Convert.ToBase64String(rows.AsSpan()) });
        }

        // A part that is not needed any more would bring older answers back.
        while (store.Names.Discard(MatchStore.NameOf(People, block, part)))
        {
            part++;
        }
    }

    private async Task SaveIrregular()
    {
        var number = 0;
        foreach (var some in people.Irregular.Chunk(MatchChunk.IrregularCountMax))
        {
            await Write(MatchStore.NameOf(Odd, number++), new MatchChunk { Irregular = [.. some] });
        }

        while (store.Names.Discard(MatchStore.NameOf(Odd, number)))
        {
            number++;
        }
    }

    private Task SavePage(int page) => Write(MatchStore.NameOf(Assignments, page), new MatchChunk
    {
        Block = page,
        Cards = [.. pages.Of(page).Select(id => Cards.Find(id)!)],
    });

    private async Task Write(string name, MatchChunk chunk)
    {
        await store.WriteChunk(name, chunk with { Life = life, Ceilings = people.Ceilings });
        store.Names.Keep(name);
    }

    private static async Task SaveOr(Func<Task> save, Action keep)
    {
        var isSaved = false;
        try
        {
            await save();
            isSaved = true;
        }
        finally
        {
            if (!isSaved)
            {
                keep();
            }
        }
    }
}
