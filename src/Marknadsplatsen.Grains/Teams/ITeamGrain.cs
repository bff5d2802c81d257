using Marknadsplatsen.Domain.Teams;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Teams;

/// <summary>
/// The people of an association or the coordinators of a municipality, found by <see cref="TeamKey"/>. Protects: who
/// has which role, each invitation once, and at least one owner. Durable when a command returns.
/// </summary>
[Alias("mp.ITeamGrain")]
public interface ITeamGrain : IGrainWithStringKey
{
    /// <summary>Makes an invitation for an owner, or the first one for the installation.</summary>
    [Alias("Invite")]
    Task<InviteOutcome> Invite(InviteMember command);

    /// <summary>Takes an invitation back.</summary>
    [Alias("Withdraw")]
    Task<TeamOutcome> Withdraw(MemberId by, string invitation);

    /// <summary>The invitation as long as it can be used, else null.</summary>
    [Alias("Peek")]
    [ReadOnly]
    Task<Invitation?> Peek(string invitation, string proof);

    /// <summary>Somebody comes in with an invitation. Called by the member's own grain.</summary>
    [Alias("Join")]
    Task<JoinOutcome> Join(JoinTeam command);

    /// <summary>
    /// The installation gives somebody a role. Answers whether they have it. Called by the member's own grain.
    /// </summary>
    [Alias("Appoint")]
    Task<bool> Appoint(TeamMember member);

    /// <summary>Gives another role, or takes out.</summary>
    [Alias("Change")]
    Task<TeamOutcome> Change(ChangeMember command);

    /// <summary>The member as the team has them now, or null.</summary>
    [Alias("Find")]
    [ReadOnly]
    Task<TeamMember?> Find(MemberId member);

    /// <summary>Everybody, and who is invited.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<TeamState> View();
}
