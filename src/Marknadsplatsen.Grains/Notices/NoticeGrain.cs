using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Grains.Notices;

/// <summary>The one authority over what a person is told outside the pages they have open.</summary>
[GrainType(StateName)]
internal sealed class NoticeGrain(
    [PersistentState(NoticeGrain.StateName, FactStore.Name)] IPersistentState<NoticeRecord> state,
    City city,
    IErasures erasures,
    IOptions<MatchOptions> matching,
    INoticeCarrier carrier,
    TimeProvider time,
    ILogger<NoticeGrain> log) : Grain, INoticeGrain, IWaitingOutbox, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "notices";

    private const string MessageReminder = "message";

    // Notices that a message is worked out from; older ones are on the page all the same. Chosen.
    private const int LookedAtMax = 20;

    // How often a message that was not taken is tried again; the least that a reminder can be is a minute.
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromHours(1);

    private StoredRecord<NoticeRecord> record = null!;
    private WaitingTeller teller = null!;
    private DateTimeOffset? sinceUtc;
    private DueReminder reminder = null!;

    private ParticipantId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<NoticeRecord>(state, Drop);
        reminder = new DueReminder(this, MessageReminder, ReminderPeriod);
        teller = new WaitingTeller(
            this,
            () => record.Current.IsBehind ? record.Current.Version : null,
            () => TellList(record.Current),
            log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        teller.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<NoticeStanding> Standing()
    {
        var now = time.GetUtcNow();
        return NoticeRules.StandingAt(record.Current, await SinceUtc(now), now, city.Zone);
    }

    /// <inheritdoc/>
    public async Task<NoticeOutcome> Tell(AssignmentId assignment)
    {
        var now = time.GetUtcNow();
        if (erasures.Contains(Id)
            || NoticeRules.Tell(record.Current, assignment, await SinceUtc(now), now, city.Zone) is not { } next)
        {
            return NoticeOutcome.NotNow;
        }

        await Keep(next);
        // Only a hint for a page that is open. Told again when the first telling was cut off before it.
        var matcher = MatchPartitions.KeyOf(city.Municipality.Value, Id, matching.Value.PartitionCount);
        await GrainFactory.GetGrain<IMatchGrain>(matcher)
            .Noticed(new ParticipantNotice { Participant = Id, Told = assignment });
        return NoticeOutcome.Told;
    }

    /// <inheritdoc/>
    public Task Hear(NewToPerson told) =>
        erasures.Contains(Id) ? Task.CompletedTask : Keep(NoticeRules.Hear(record.Current, told));

    /// <inheritdoc/>
    public Task<NoticeRecord> View() => Task.FromResult(record.Current);

    /// <inheritdoc/>
    public async Task Seen(DateTimeOffset upToUtc)
    {
        var now = time.GetUtcNow();
        var next = NoticeRules.Seen(record.Current, upToUtc < now ? upToUtc : now);
        if (next != record.Current && !next.Notices.IsEmpty)
        {
            await Write(next);
        }
    }

    /// <inheritdoc/>
    public Task Choose(MessageFrequency frequency) => erasures.Contains(Id)
        ? Task.CompletedTask
        : Keep(NoticeRules.Choose(record.Current, frequency, time.GetUtcNow()));

    /// <inheritdoc/>
    public async Task Speak(string language)
    {
        if (language.Length is > 0 and <= NoticeRecord.LanguageLengthMax
            && language != record.Current.Language && !erasures.Contains(Id))
        {
            await record.Write(record.Current with { Language = language });
        }
    }

    /// <inheritdoc/>
    public async Task<NoticeDigest> Digest()
    {
        return await DigestFor(await GrainFactory.GetGrain<IParticipantGrain>(Id.Value).View(), time.GetUtcNow());
    }

    /// <inheritdoc/>
    public async Task ToldByCoordinator(DateTimeOffset upToUtc)
    {
        var upTo = upToUtc < time.GetUtcNow() ? upToUtc : time.GetUtcNow();
        if (NoticeRules.IsThroughCoordinator(record.Current) && !(record.Current.SentUpToUtc >= upTo))
        {
            await Write(NoticeRules.Sent(record.Current, upTo, null));
        }
    }

    /// <inheritdoc/>
    public async Task Erase()
    {
        // The reminder first: once the record is gone nobody would find what is left.
        await reminder.LetGoAsync();
        if (NoticeRules.IsThroughCoordinator(record.Current))
        {
            // The list first: once the record is gone nobody would find what it still shows.
            await TellList(new NoticeRecord { Version = NextVersion() });
        }

        await record.Clear();
    }

    /// <inheritdoc/>
    public Task Wake()
    {
        teller.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task MarkDelivered(long version)
    {
        if (record.Current.IsBehind && record.Current.Version == version)
        {
            await record.Write(record.Current with { IsBehind = false });
        }
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var now = time.GetUtcNow();
        reminder.Came();
        if (NoticeRules.NextSendAt(record.Current, now, city.Zone) <= now)
        {
            await Send(now);
        }

        switch (NoticeRules.NextSendAt(record.Current, now, city.Zone))
        {
            case null:
                await reminder.LetGoAsync();
                break;
            case { } due when due > now:
                await RemindWhenDue(now);
                break;
            default:
                // Not taken: the reminder comes again by itself.
                break;
        }
    }

    /// <summary>
    /// Works out now what there is to tell: only what is still open, and what the person has not found since.
    /// </summary>
    private async Task Send(DateTimeOffset now)
    {
        if (NoticeRules.UnsentUpToUtc(record.Current, now) is not { } upTo)
        {
            return;
        }

        var person = await GrainFactory.GetGrain<IParticipantGrain>(Id.Value).View();
        var digest = await DigestFor(person, now);
        var sending = person is null || digest.IsEmpty
            ? NoticeSending.NoWay
            : await carrier.SendAsync(person, digest, MessageTimes.QuietFrom(now, city.Zone));
        if (sending != NoticeSending.Later)
        {
            await Write(NoticeRules.Sent(
                record.Current, upTo, sending == NoticeSending.Taken ? now : null));
        }
    }

    private async Task<NoticeDigest> DigestFor(ParticipantState? person, DateTimeOffset now)
    {
        var count = 0;
        foreach (var notice in NoticeRules.Unsent(record.Current).Take(LookedAtMax))
        {
            var there = await GrainFactory.GetGrain<IAssignmentGrain>(notice.Assignment.Value).View();
            count += there is not null && DispatchPlan.IsWanted(there.State) && there.State.Of(Id) is null
                && person?.Hidden.Contains(notice.Assignment) == false ? 1 : 0;
        }

        var unsent = NoticeRules.UnsentNew(record.Current);
        var closings = unsent.Count(ClosingNotices.IsClosing);
        var messages = unsent.Count(told => !HoldNotices.IsHold(told)) - closings;
        return HoldDigests.Add(new NoticeDigest(count, messages), record.Current, person, now) with
        {
            Closings = closings,
            UpToUtc = NoticeRules.UnsentUpToUtc(record.Current, now),
            Language = record.Current.Language,
        };
    }

    /// <summary>
    /// Stores what has changed. The reminder is kept also when nothing has: the same telling before may have been cut
    /// off between the two, and what is still to be told has a new hour by a new choice.
    /// </summary>
    private async Task Keep(NoticeRecord next)
    {
        if (next != record.Current)
        {
            await Write(next);
        }

        await RemindWhenDue(time.GetUtcNow());
    }

    private async Task Write(NoticeRecord next)
    {
        var isListed = NoticeRules.IsThroughCoordinator(record.Current) || NoticeRules.IsThroughCoordinator(next);
        await record.Write(isListed ? next with { Version = NextVersion(), IsBehind = true } : next);
        if (isListed)
        {
            teller.Arm();
        }
    }

    // Rises also when a record has been removed and another one begins.
    private long NextVersion() => Math.Max(record.Current.Version + 1, time.GetUtcNow().UtcTicks);

    private Task TellList(NoticeRecord stored) => GrainFactory.GetGrain<IWaitingGrain>(city.Municipality.Value)
        .Apply(NoticeRules.CallOf(WaitingSources.Of(StateName, Id.Value), Id, stored, city.Zone));

    private void Drop()
    {
        teller.LetGo();
        DeactivateOnIdle();
    }

    /// <summary>Keeps one reminder for the next message; an earlier one is left to come.</summary>
    private Task RemindWhenDue(DateTimeOffset now) =>
        reminder.KeepAsync(NoticeRules.NextSendAt(record.Current, now, city.Zone), now);

    /// <summary>
    /// When the person began to use the marketplace. Only asked while nothing is stored here: their own record has it.
    /// </summary>
    private async Task<DateTimeOffset> SinceUtc(DateTimeOffset now)
    {
        if (record.Current.Budget is null)
        {
            sinceUtc ??= (await GrainFactory.GetGrain<IParticipantGrain>(Id.Value).View())?.CreatedAtUtc;
        }

        return sinceUtc ?? now;
    }
}
