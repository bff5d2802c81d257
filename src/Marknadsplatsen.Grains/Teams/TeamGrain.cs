using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Teams;

/// <summary>One team. Awaits nobody.</summary>
[GrainType(StateName)]
internal sealed class TeamGrain(
    [PersistentState(TeamGrain.StateName, FactStore.Name)] IPersistentState<TeamRecord> state,
    TimeProvider time) : Grain, ITeamGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "team";

    private StoredRecord<TeamRecord> record = null!;

    private TeamState State => record.Current.State;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<TeamRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<InviteOutcome> Invite(InviteMember command) => Keep(Team.Invite(State, command, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<TeamOutcome> Withdraw(MemberId by, string invitation) => Keep(Team.Withdraw(State, by, invitation));

    /// <inheritdoc/>
    public Task<Invitation?> Peek(string invitation, string proof) =>
        Task.FromResult(Team.Open(State, invitation, proof, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<JoinOutcome> Join(JoinTeam command) => Keep(Team.Join(State, command, time.GetUtcNow()));

    /// <inheritdoc/>
    public async Task<bool> Appoint(TeamMember member)
    {
        var next = Team.Appoint(State, member, time.GetUtcNow());
        return await Keep((next, next.Find(member.Id)?.Role == member.Role));
    }

    /// <inheritdoc/>
    public Task<TeamOutcome> Change(ChangeMember command) => Keep(Team.Change(State, command));

    /// <inheritdoc/>
    public Task<TeamMember?> Find(MemberId member) => Task.FromResult(State.Find(member));

    /// <inheritdoc/>
    public Task<TeamState> View() => Task.FromResult(State);

    private async Task<TOutcome> Keep<TOutcome>((TeamState Next, TOutcome Outcome) decided)
    {
        if (decided.Next != State)
        {
            await record.Write(record.Current with { State = decided.Next, Version = record.Current.Version + 1 });
        }

        return decided.Outcome;
    }
}
