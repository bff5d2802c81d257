using System.Collections.Immutable;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Teams;

/// <summary>One member. The right is read from the team at each look, so that a removal counts at once.</summary>
[GrainType(StateName)]
internal sealed class MemberGrain(
    [PersistentState(MemberGrain.StateName, FactStore.Name)] IPersistentState<MemberRecord> state,
    TimeProvider time) : Grain, IMemberGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "member";

    private StoredRecord<MemberRecord> record = null!;

    private MemberId Id => new(this.GetPrimaryKeyString());

    private MemberState State => record.Current.State;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<MemberRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<JoinOutcome> Join(TeamKey team, JoinTeam command)
    {
        var outcome = await Team(team).Join(command with { Member = Id });
        if (outcome is JoinOutcome.Joined)
        {
            await Keep(Member.Enter(State, team));
        }

        return outcome;
    }

    /// <inheritdoc/>
    public async Task<bool> Appoint(TeamKey team, string name, TeamRole role)
    {
        var isIn = await Team(team).Appoint(new TeamMember { Id = Id, Name = name, Role = role });
        if (isIn)
        {
            await Keep(Member.Enter(State, team));
        }

        return isIn;
    }

    /// <inheritdoc/>
    public async Task<DeskSession?> Begin(string session, TeamKey? team)
    {
        foreach (var key in team is { } asked ? [asked] : State.Teams)
        {
            if (await Team(key).Find(Id) is { } member)
            {
                var now = time.GetUtcNow();
                if (Member.Begin(State, session, key, now) is not { } next)
                {
                    return null;
                }

                await Keep(next);
                return Of(member, Member.Open(next, session, now)!);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public async Task<DeskSession?> Session(string session) =>
        Member.Open(State, session, time.GetUtcNow()) is { } open && await Team(open.Team).Find(Id) is { } member
            ? Of(member, open)
            : null;

    /// <inheritdoc/>
    public Task End(string session) => Keep(Member.End(State, known => known.Id == session, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task EndAll() => Keep(Member.End(State, _ => true, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<bool> AddPasskey(Passkey passkey) => KeepUnlessNull(Member.Add(State, passkey));

    /// <inheritdoc/>
    public Task PasskeyUsed(string passkey, long signCount, bool isBackedUp) =>
        Keep(Member.Used(State, passkey, signCount, isBackedUp, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<bool> RemovePasskey(string passkey, string session) =>
        KeepUnlessNull(Member.Remove(State, passkey, session, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<MemberState> View() => Task.FromResult(State);

    /// <inheritdoc/>
    public async Task<ImmutableArray<TeamKey>> Teams()
    {
        var own = State.Teams;
        var found = ImmutableArray.CreateBuilder<TeamKey>();
        foreach (var team in own)
        {
            if (await Team(team).Find(Id) is not null)
            {
                found.Add(team);
            }
        }

        return found.ToImmutable();
    }

    private static DeskSession Of(TeamMember member, MemberSession session) => new()
    {
        Member = member.Id,
        Id = session.Id,
        Team = session.Team,
        Role = member.Role,
        Name = member.Name,
        EndsAtUtc = session.EndsAtUtc,
    };

    private ITeamGrain Team(TeamKey key) => GrainFactory.GetGrain<ITeamGrain>(key.Value);

    private async Task<bool> KeepUnlessNull(MemberState? next)
    {
        if (next is not null)
        {
            await Keep(next);
        }

        return next is not null;
    }

    private async Task Keep(MemberState next)
    {
        if (next != State)
        {
            await record.Write(record.Current with { State = next, Version = record.Current.Version + 1 });
        }
    }
}
