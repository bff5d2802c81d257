using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>The rules of a team. Pure.</summary>
public static class Team
{
    /// <summary>The most members: chosen, the boards and hosts of a large association.</summary>
    public const int MemberCountMax = 50;

    /// <summary>The most invitations kept at once, open or lately used.</summary>
    public const int InvitationCountMax = 50;

    /// <summary>Makes an invitation. One that was made already stays as it is.</summary>
    public static (TeamState Next, InviteOutcome Outcome) Invite(
        TeamState state, InviteMember command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var isFirst = command.By is null;
        var mayInvite = isFirst
            ? command.Role == TeamRole.Owner && (command.Recovers || !HasOwner(state.Members))
            : IsOwner(state, command.By!.Value);
        if (!mayInvite)
        {
            return (state, new InviteOutcome.NotAllowed());
        }

        if (state.Invitations.FirstOrDefault(known => known.Id == command.Id) is { } made)
        {
            return (state, new InviteOutcome.Invited(made.EndsAtUtc));
        }

        // The installation's invitation takes the place of its earlier one: only its newest link opens anything.
        var kept = Kept(state, now).RemoveAll(known => isFirst && known.By is null && known.UsedBy is null);
        if (kept.Length >= InvitationCountMax || state.Members.Length >= MemberCountMax)
        {
            return (state, new InviteOutcome.TooMany());
        }

        var invitation = new Invitation
        {
            Id = command.Id,
            Proof = command.Proof,
            Name = command.Name,
            Role = command.Role,
            By = command.By,
            EndsAtUtc = now + (isFirst && !command.HasWeek ? Invitation.LifeOfFirst : Invitation.LifeOfColleagues),
        };
        return (state with { Invitations = kept.Add(invitation) }, new InviteOutcome.Invited(invitation.EndsAtUtc));
    }

    /// <summary>What an invitation gives, or null when it gives nothing, in one answer for every reason.</summary>
    public static Invitation? Open(TeamState state, string id, string proof, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Find(state, id, proof) is { } found && found.IsOpen(now) ? found : null;
    }

    /// <summary>
    /// Somebody comes in. An invitation that was used by the same person gives the same answer again.
    /// </summary>
    public static (TeamState Next, JoinOutcome Outcome) Join(TeamState state, JoinTeam command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var found = Find(state, command.Invitation, command.Proof);
        var member = state.Find(command.Member);
        if (found?.UsedBy == command.Member && member is not null)
        {
            return (state, new JoinOutcome.Joined(member.Role));
        }

        if (found is null || !found.IsOpen(now))
        {
            return (state, new JoinOutcome.Refused());
        }

        if (member is null && state.Members.Length >= MemberCountMax)
        {
            return (state, new JoinOutcome.Full());
        }

        // An invitation never takes anything from somebody who is in already.
        var role = member is null || member.Role < found.Role ? found.Role : member.Role;
        var next = Put(state, command.Member, command.Name, role, now) with
        {
            Invitations = state.Invitations.Replace(found, found with { UsedBy = command.Member }),
        };
        return (next, new JoinOutcome.Joined(role));
    }

    /// <summary>
    /// The installation itself gives somebody a role: a setting, or the city's broker, says who they are.
    /// </summary>
    public static TeamState Appoint(TeamState state, TeamMember member, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(member);
        return state.Find(member.Id)?.Role == member.Role || state.Members.Length >= MemberCountMax
            ? state
            : Put(state, member.Id, member.Name, member.Role, now);
    }

    /// <summary>Gives another role, or takes out.</summary>
    public static (TeamState Next, TeamOutcome Outcome) Change(TeamState state, ChangeMember command)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var leaves = command.By == command.Member && command.Role is null;
        if (!leaves && !IsOwner(state, command.By))
        {
            return (state, new TeamOutcome.NotAllowed());
        }

        if (state.Find(command.Member) is not { } member || member.Role == command.Role)
        {
            return (state, new TeamOutcome.Changed());
        }

        var members = command.Role is { } role
            ? state.Members.Replace(member, member with { Role = role })
            : state.Members.Remove(member);
        if (HasOwner(state.Members) && !HasOwner(members))
        {
            return (state, new TeamOutcome.LastOwner());
        }

        // Whoever may not invite any more has no way back in through a link of their own either.
        var invitations = command.Role == TeamRole.Owner
            ? state.Invitations
            : state.Invitations.RemoveAll(known => known.By == command.Member && known.UsedBy is null);
        return (state with { Members = members, Invitations = invitations }, new TeamOutcome.Changed());
    }

    /// <summary>Takes an invitation back; one that is gone already is no matter.</summary>
    public static (TeamState Next, TeamOutcome Outcome) Withdraw(TeamState state, MemberId by, string invitation)
    {
        ArgumentNullException.ThrowIfNull(state);
        return IsOwner(state, by)
            ? (state with { Invitations = state.Invitations.RemoveAll(known => known.Id == invitation) },
                new TeamOutcome.Changed())
            : (state, new TeamOutcome.NotAllowed());
    }

    private static TeamState Put(TeamState state, MemberId id, string name, TeamRole role, DateTimeOffset now)
    {
        var known = state.Find(id);
        var member = known is null
            ? new TeamMember { Id = id, Name = name, Role = role, SinceUtc = now }
            : known with { Name = name, Role = role };
        return state with
        {
            Members = known is null ? state.Members.Add(member) : state.Members.Replace(known, member),
        };
    }

    private static ImmutableArray<Invitation> Kept(TeamState state, DateTimeOffset now) =>
        state.Invitations.RemoveAll(known => now >= known.EndsAtUtc);

    // The proof is compared in a time that does not depend on where the two differ.
    private static Invitation? Find(TeamState state, string id, string proof) =>
        state.Invitations.FirstOrDefault(known => known.Id == id) is { } found
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(found.Proof), Encoding.UTF8.GetBytes(proof))
            ? found
            : null;

    private static bool IsOwner(TeamState state, MemberId id) => state.Find(id)?.Role == TeamRole.Owner;

    private static bool HasOwner(ImmutableArray<TeamMember> members) =>
        members.Any(member => member.Role == TeamRole.Owner);
}
