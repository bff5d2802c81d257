using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Participants;

/// <summary>
/// A participant's stored record: makes a new person, remembers which commands are done, and never writes about
/// somebody who is erased.
/// </summary>
/// <param name="id">Who.</param>
/// <param name="record">What is stored.</param>
/// <param name="erasures">Who is erased.</param>
/// <param name="time">The clock.</param>
/// <param name="written">Called when something is stored that others have to hear of.</param>
internal sealed class ParticipantBook(
    ParticipantId id, StoredRecord<ParticipantRecord> record, IErasures erasures, TimeProvider time, Action written)
{
    public ParticipantRecord Current => record.Current;

    public bool IsErased => erasures.Contains(id);

    /// <summary>The person as stored, or somebody new.</summary>
    /// <exception cref="PersonErasedException">The person is erased.</exception>
    public ParticipantState KnownOrNew(MunicipalityCode municipality) => Current.State ?? New(municipality);

    /// <summary>Changes the record unless the command is done already; answers with how it then is.</summary>
    public async Task<ParticipantState> Once(
        CommandId command,
        MunicipalityCode municipality,
        Func<ParticipantState, ParticipantState> change)
    {
        var known = KnownOrNew(municipality);
        if (Current.Done.Contains(command))
        {
            return known;
        }

        var next = change(known);
        await Write(Current.State, next, command);
        return next;
    }

    /// <summary>Stores the next state; nothing when it is the same and no command is to be remembered.</summary>
    public async Task Write(
        ParticipantState? known,
        ParticipantState next,
        CommandId? command,
        ImmutableArray<AssignmentId>? vouching = null)
    {
        if (next == known && command is null)
        {
            return;
        }

        var done = Current.Done;
        if (command is { } commandId)
        {
            done = done.Add(commandId);
            done = done.Length > ParticipantRecord.DoneCountMax ? done.RemoveAt(0) : done;
        }

        await record.Write(Current with
        {
            State = next,
            Version = Current.Version + 1,
            Done = done,
            MatcherIsBehind = true,
            Vouching = vouching ?? Current.Vouching,
        });
        written();
    }

    /// <summary>The matcher has heard of a version.</summary>
    public async Task MarkDelivered(long version)
    {
        if (Current.MatcherIsBehind && Current.Version == version)
        {
            await record.Write(Current with { MatcherIsBehind = false, Vouching = [] });
        }
    }

    /// <summary>
    /// The mark of who is erased comes first: whatever is cut off after it is done again at the next start.
    /// </summary>
    public Task MarkErased() => erasures.AddAsync(id);

    public Task Clear() => record.Clear();

    private ParticipantState New(MunicipalityCode municipality) => IsErased
        ? throw new PersonErasedException()
        : new()
        {
            Id = id,
            Municipality = municipality,
            Answers = new Answers(),
            CreatedAtUtc = time.GetUtcNow(),
        };
}
