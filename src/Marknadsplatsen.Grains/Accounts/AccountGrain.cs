using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Grains.Accounts;

/// <summary>
/// One handle. Whose card is the current one is the participant's own record to say, so a card whose replacement was
/// cut off half-way opens nothing. Awaits the participant and the city's failure cap, and is awaited by neither.
/// </summary>
[GrainType(StateName)]
internal sealed class AccountGrain(
    [PersistentState(AccountGrain.StateName, FactStore.Name)] IPersistentState<AccountRecord> state,
    City city,
    TimeProvider time) : Grain, IAccountGrain, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "account";

    private const string ForgettingReminder = "forget";

    // What is remembered weighs for at most a day; the second one is for the clock.
    private static readonly TimeSpan ForgottenAfter = Attempts.ForgottenAfter;

    private StoredRecord<AccountRecord> record = null!;

    private AccountKey Key => new(this.GetPrimaryKeyString());

    private AccountState State => record.Current.State;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<AccountRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IssueOutcome> Issue(IssueCard command)
    {
        if (Account.Issue(State, command, time.GetUtcNow()) is not { } next)
        {
            return new IssueOutcome.NameTaken();
        }

        if (next != State)
        {
            await Write(next);
        }

        var replaced = await Participant(command.Participant).KeepCard(new KeepCard
        {
            CommandId = command.CommandId,
            Municipality = command.Municipality,
            Card = Key,
            IsRecovery = command.IsRecovery,
        });
        return new IssueOutcome.Issued(replaced);
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> TryWords(string words, TryOrigin? from)
    {
        // The account's own wait first, so that nobody's turn is taken by a try that is not heard.
        var now = time.GetUtcNow();
        if (State.Attempts.OpensAtUtc() is var opens && opens > now)
        {
            return new SignInOutcome.Later(opens);
        }

        var cap = GrainFactory.GetGrain<IFailureCapGrain>(city.Municipality.Value);
        if (await cap.Enter(from) is { } turn)
        {
            return new SignInOutcome.Later(turn);
        }

        var welcome = await Welcome(Account.OpensWithWords(State, words));
        if (welcome is not null)
        {
            if (State.Attempts.FailCount > 0)
            {
                await Write(State with { Attempts = Attempts.None });
            }

            return welcome;
        }

        await Write(State with { Attempts = State.Attempts.Failed(now) });
        await cap.Failed(from);
        return new SignInOutcome.Refused();
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> TryToken(string token) =>
        await Welcome(Account.OpensWithToken(State, token)) is { } welcome ? welcome : new SignInOutcome.Refused();

    /// <inheritdoc/>
    public async Task<AskOutcome> AskCode(AskCode command)
    {
        var now = time.GetUtcNow();
        if (SignInCodes.Find(State, command.Ask, now) is not null)
        {
            return new AskOutcome.MadeBefore();
        }

        if (State.Asks.OpensAtUtc() is var opens && opens > now)
        {
            return new AskOutcome.Later(opens);
        }

        // The reminder first: nothing is kept of nobody's handle that nobody would forget.
        await this.RegisterOrUpdateReminder(ForgettingReminder, ForgottenAfter, ForgottenAfter);
        await Write(SignInCodes.Asked(State, command, now));
        return new AskOutcome.Made(State.Contact is not null);
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> TryCode(TryCode command)
    {
        if (await TryIt(command) is { } no)
        {
            return no;
        }

        return State.Contact is { } contact && await IsOf(contact.Participant)
            ? new SignInOutcome.Welcome(contact.Participant)
            : new SignInOutcome.Refused();
    }

    /// <inheritdoc/>
    public async Task<AttachOutcome> Attach(AttachContact command)
    {
        switch (await TryIt(command.Try))
        {
            case SignInOutcome.Later later:
                return new AttachOutcome.Later(later.OpensAtUtc);
            case SignInOutcome.Refused:
                return new AttachOutcome.Refused();
        }

        if (State.Contact is { } known && known.Participant != command.Participant && await IsOf(known.Participant))
        {
            return new AttachOutcome.Elsewhere();
        }

        if (State.Contact?.Participant != command.Participant)
        {
            await Write(State with
            {
                Contact = new ContactCredential
                {
                    Participant = command.Participant,
                    SinceUtc = time.GetUtcNow(),
                },
            });
        }

        var replaced = await Participant(command.Participant).KeepContact(new KeepContact
        {
            CommandId = command.Try.CommandId,
            Municipality = command.Municipality,
            Kind = command.Contact.Kind,
            Contact = command.Contact with { Account = Key },
        });
        return new AttachOutcome.Attached(replaced);
    }

    /// <inheritdoc/>
    public async Task Retire(ParticipantId participant)
    {
        if (State.Card?.Participant == participant)
        {
            // A name that somebody has failed to guess goes on being slow for whoever tries it next.
            await (State.Attempts.FailCount > 0 ? Write(State with { Card = null }) : record.Clear());
        }

        if (State.Contact?.Participant == participant)
        {
            // Where codes were asked for lately, the next one goes on waiting; the reminder forgets the rest.
            await (State.Asks.AreForgotten(time.GetUtcNow())
                ? record.Clear()
                : Write(State with { Contact = null, Codes = [] }));
        }
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var now = time.GetUtcNow();
        var next = SignInCodes.Forgotten(State, now);
        if (next is null)
        {
            await record.Clear();
            DeactivateOnIdle();
        }
        else if (next != State)
        {
            await Write(next);
        }

        if ((next is null || State.Asks.AreForgotten(now)) && await this.GetReminder(reminderName) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    /// <summary>Null when the code is right, and then used; else what to answer.</summary>
    private async Task<SignInOutcome?> TryIt(TryCode command)
    {
        var now = time.GetUtcNow();
        var code = SignInCodes.Find(State, command.Ask, now);
        if (code?.Attempts.OpensAtUtc() is { } opens && opens > now)
        {
            return new SignInOutcome.Later(opens);
        }

        var cap = GrainFactory.GetGrain<IFailureCapGrain>(city.Municipality.Value);
        if (await cap.Enter(command.From) is { } turn)
        {
            return new SignInOutcome.Later(turn);
        }

        if (SignInCodes.Opens(code, command))
        {
            if (code!.UsedBy is null)
            {
                await Write(SignInCodes.Used(State, command));
            }

            return null;
        }

        await Write(SignInCodes.Failed(State, command, now));
        await cap.Failed(command.From);
        return new SignInOutcome.Refused();
    }

    private async Task<bool> IsOf(ParticipantId participant) =>
        await Participant(participant).View() is { } person && person.Contacts.Any(contact => contact.Account == Key);

    private async Task<SignInOutcome.Welcome?> Welcome(bool opens)
    {
        if (!opens || State.Card is not { } card)
        {
            return null;
        }

        var participant = await Participant(card.Participant).View();
        return participant?.Card == Key ? new SignInOutcome.Welcome(card.Participant) : null;
    }

    private IParticipantGrain Participant(ParticipantId id) => GrainFactory.GetGrain<IParticipantGrain>(id.Value);

    private Task Write(AccountState next) =>
        record.Write(record.Current with { State = next, Version = record.Current.Version + 1 });
}
