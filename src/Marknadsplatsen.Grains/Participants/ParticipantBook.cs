using System.Collections.Immutable;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
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

    /// <summary>Makes a card the person's only one; answers with the one before.</summary>
    public async Task<AccountKey?> KeepCard(KeepCard command)
    {
        var known = KnownOrNew(command.Municipality);
        if (known.Card == command.Card)
        {
            return ReplacedBy(command.CommandId)?.Account;
        }

        var next = Participant.Evolve(known, command, time.GetUtcNow());
        await Write(known, next, command.CommandId, Vouching(known, next), known.Card is { } card
            ? new Replaced { CommandId = command.CommandId, AtUtc = time.GetUtcNow(), Account = card }
            : null);
        return known.Card;
    }

    /// <summary>Keeps or gives up a way to reach the person; answers with the one before.</summary>
    public async Task<OwnContact?> KeepContact(KeepContact command)
    {
        var known = KnownOrNew(command.Municipality);
        var before = known.Contacts.FirstOrDefault(contact => contact.Kind == command.Kind);
        if (Current.Done.Contains(command.CommandId) || before?.Account == command.Contact?.Account)
        {
            return ReplacedBy(command.CommandId)?.Contact;
        }

        var next = Participant.Evolve(known, command, time.GetUtcNow());
        await Write(known, next, command.CommandId, Vouching(known, next), before is null
            ? null
            : new Replaced { CommandId = command.CommandId, AtUtc = time.GetUtcNow(), Contact = before });
        return before;
    }

    /// <summary>Keeps or takes back a slip; answers with the one before.</summary>
    public async Task<AccountKey?> KeepSlip(KeepSlip command)
    {
        if (Current.State is not { } known || known.Slip == command.Slip)
        {
            return ReplacedBy(command.CommandId)?.Account;
        }

        var next = Participant.Evolve(known, command, time.GetUtcNow());
        await Write(known, next, command.CommandId, replaced: known.Slip is { } slip
            ? new Replaced { CommandId = command.CommandId, AtUtc = time.GetUtcNow(), Account = slip }
            : null);
        return known.Slip;
    }

    /// <summary>What a command replaced is taken care of, and is not remembered any more.</summary>
    public async Task Settle(CommandId command)
    {
        if (ReplacedBy(command) is { } settled)
        {
            await record.Write(Current with { Replaced = Current.Replaced.Remove(settled) });
        }
    }

    /// <summary>A share card shows nothing from now on.</summary>
    public async Task EndShare(CommandId command, ShareKey key)
    {
        if (Current.State is { } known)
        {
            await Once(command, known.Municipality, current => Shares.End(current, key));
        }
    }

    /// <summary>A relation that the rules have removed is not remembered any more.</summary>
    public async Task Forget(AssignmentId assignment)
    {
        if (Current.State is { } known && known.Engagements.ContainsKey(assignment))
        {
            var next = known with
            {
                Engagements = known.Engagements.Remove(assignment),
                Shares = known.Shares.RemoveAll(grant => grant.Assignment == assignment),
            };
            await Write(known, next, null);
        }
    }

    /// <summary>The person has been told that they will be removed.</summary>
    public async Task GiveNotice()
    {
        if (Current.State is { RetentionNoticeAtUtc: null } known)
        {
            await Write(known, known with { RetentionNoticeAtUtc = time.GetUtcNow() }, null);
        }
    }

    /// <summary>Stores a share card, once.</summary>
    public async Task<ShareOutcome> Give(GiveShare command)
    {
        if (Current.State is not { } known
            || !Shares.IsWhole(command)
            || !Shares.GoesOn(known, command.Assignment))
        {
            return new ShareOutcome.NothingToShare();
        }

        if (!Current.Done.Contains(command.CommandId))
        {
            if (Shares.Give(known, command, time.GetUtcNow()) is not { } next)
            {
                return new ShareOutcome.TooMany();
            }

            await Write(known, next, command.CommandId);
        }

        return new ShareOutcome.Given();
    }

    /// <summary>Stores the next state; nothing when it is the same and no command is to be remembered.</summary>
    public async Task Write(
        ParticipantState? known,
        ParticipantState next,
        CommandId? command,
        ImmutableArray<AssignmentId>? vouching = null,
        Replaced? replaced = null)
    {
        if (next == known && command is null)
        {
            return;
        }

        var done = Current.Done;
        if (command is { } commandId)
        {
            // The day is enough to know who has been silent for years.
            var today = new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
            next = next with { SeenAtUtc = today, RetentionNoticeAtUtc = null };
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
            Replaced = Remembered(replaced),
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

    private Replaced? ReplacedBy(CommandId command) =>
        Current.Replaced.LastOrDefault(replaced => replaced.CommandId == command);

    private ImmutableArray<Replaced> Remembered(Replaced? latest)
    {
        var from = time.GetUtcNow() - Replaced.Life;
        var kept = Current.Replaced.All(known => known.AtUtc > from)
            ? Current.Replaced
            : Current.Replaced.RemoveAll(known => known.AtUtc <= from);
        kept = latest is null ? kept : kept.Add(latest);
        return kept.Length > Replaced.CountMax ? kept.RemoveAt(0) : kept;
    }

    /// <summary>Assignments that have to hear that somebody has just been confirmed.</summary>
    private static ImmutableArray<AssignmentId>? Vouching(ParticipantState known, ParticipantState next) =>
        known.ConfirmedAtUtc is null && next.ConfirmedAtUtc is not null
            ? [.. known.Engagements.Keys.Union(known.StandIns.Keys)]
            : null;

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
