using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Peers;

/// <summary>The peers of one municipality. Awaits no grain in a command.</summary>
[GrainType(StateName)]
internal sealed class PeerGrain(
    [PersistentState(PeerGrain.StateName, FactStore.Name)] IPersistentState<PeerRecord> state,
    City city,
    IErasures erasures,
    TimeProvider time,
    ILogger<PeerGrain> log) : Grain, IPeerGrain, IWaitingOutbox, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "peers";

    private const string AnswersReminder = "answers";

    // How often it comes again until it is removed.
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromHours(6);

    private WaitingBook<PeerRecord, PeerState> book = null!;
    private DueReminder reminder = null!;

    private MunicipalityCode Municipality => new(this.GetPrimaryKeyString());

    private string Source => WaitingSources.Of(StateName, Municipality.Value);

    private PeerState Known => book.State ?? new PeerState { Municipality = Municipality };

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        book = new WaitingBook<PeerRecord, PeerState>(this, state, Tell, DeactivateOnIdle, time, log);
        reminder = new DueReminder(this, AnswersReminder, ReminderPeriod);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        book.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PeerOutcome> Take(TakePeerStep command)
    {
        if (book.IsDone(command.CommandId))
        {
            // The same command before may have been cut off between the record and the reminder.
            await RemindWhenDue(time.GetUtcNow());
            return new PeerOutcome.Changed();
        }

        if (command.Participant is { } participant && erasures.Contains(participant))
        {
            return new PeerOutcome.NotYours();
        }

        var now = time.GetUtcNow();
        var (outcome, next) = PeerRules.Decide(PeerRules.Expire(Current(), now), command, now);
        if (next is not null)
        {
            await Write(next, command.CommandId, now);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public Task<PeerView> View(ParticipantId participant) =>
        Task.FromResult(PeerViews.Of(book.State, participant, time.GetUtcNow()));

    /// <inheritdoc/>
    public async Task Seen(ParticipantId participant)
    {
        var known = Current();
        if (PeerViews.Seen(known, participant, time.GetUtcNow()) is var next && next != known)
        {
            await book.Write(next, null);
        }
    }

    /// <inheritdoc/>
    public Task<PeerState?> Desk() => Task.FromResult(book.State);

    /// <inheritdoc/>
    public async Task Forget(ParticipantId participant)
    {
        if (PeerRules.PeopleOf(book.State).Contains(participant))
        {
            var next = PeerRules.Forget(Current(), participant);
            await Write(
                next with { Changed = next.Changed.RemoveAll(one => one == participant) }, null, time.GetUtcNow());
        }
    }

    /// <inheritdoc/>
    public async Task ForgetEnded(DateTimeOffset before)
    {
        var known = Current();
        if (PeerRules.WithoutEndedBefore(known, before) is var next && next != known)
        {
            await book.Write(next, null);
        }
    }

    /// <inheritdoc/>
    public Task Wake()
    {
        book.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkDelivered(long version) => book.MarkDelivered(version);

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var now = time.GetUtcNow();
        reminder.Came();
        var known = Current();
        if (PeerRules.Expire(known, now) is var next && next != known)
        {
            await Write(next, null, now);
        }

        if (PeerRules.NextDueAtUtc(book.State) is null)
        {
            await reminder.LetGoAsync();
        }
        else
        {
            await RemindWhenDue(now);
        }
    }

    /// <summary>The state for the next decision: whoever has heard of what changed need not hear it again.</summary>
    private PeerState Current() =>
        book.Current.IsBehind || Known.Changed.IsEmpty ? Known : Known with { Changed = [] };

    private async Task Write(PeerState next, CommandId? command, DateTimeOffset now)
    {
        var suggested = PeerMatching.Suggest(next, city.Vocabulary, (one, other) => KeyOf(one, other, now), now);
        await book.Write(suggested, command);
        await RemindWhenDue(now);
    }

    // Follows from two ids that are secrets, and from the moment: nobody finds a pair by trying.
    private static string KeyOf(PeerWish newcomer, PeerWish supporter, DateTimeOffset now)
    {
        const int bytes = 12;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(
            $"peer|{newcomer.Participant}|{supporter.Participant}|{now.UtcTicks}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, bytes));
    }

    private Task RemindWhenDue(DateTimeOffset now) =>
        reminder.KeepAsync(PeerRules.NextDueAtUtc(book.State), now);

    private async Task Tell(PeerRecord stored, PeerState known)
    {
        await GrainFactory.GetGrain<IWaitingGrain>(Municipality.Value)
            .Apply(PeerViews.WaitingOf(Source, stored, city.Zone));
        foreach (var person in known.Changed)
        {
            await GrainFactory.GetGrain<INoticeGrain>(person.Value).Hear(new NewToPerson(
                StateName, stored.Version, PeerViews.NewSinceUtc(stored.State, person)));
        }
    }
}
