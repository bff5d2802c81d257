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
    TimeProvider time) : Grain, IAccountGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "account";

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
        });
        return new IssueOutcome.Issued(replaced);
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> TryWords(string words)
    {
        var cap = GrainFactory.GetGrain<IFailureCapGrain>(city.Municipality.Value);
        var closedUntil = await cap.ClosedUntil();
        var now = time.GetUtcNow();
        var opens = State.Attempts.OpensAtUtc();
        if (closedUntil is not null || opens > now)
        {
            return new SignInOutcome.Later(closedUntil > opens ? closedUntil.Value : opens);
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
        await cap.Failed();
        return new SignInOutcome.Refused();
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> TryToken(string token) =>
        await Welcome(Account.OpensWithToken(State, token)) is { } welcome ? welcome : new SignInOutcome.Refused();

    /// <inheritdoc/>
    public async Task Retire(ParticipantId participant)
    {
        if (State.Card?.Participant == participant)
        {
            // A name that somebody has failed to guess goes on being slow for whoever tries it next.
            await (State.Attempts.FailCount > 0 ? Write(State with { Card = null }) : record.Clear());
        }
    }

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
