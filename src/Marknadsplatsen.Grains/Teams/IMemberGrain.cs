using System.Collections.Immutable;
using Marknadsplatsen.Domain.Teams;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Teams;

/// <summary>
/// One person at an association or one coordinator, found by <see cref="MemberId"/>. Protects: which sign-ins count.
/// Awaits teams, and is awaited by none. Durable when a command returns.
/// </summary>
[Alias("mp.IMemberGrain")]
public interface IMemberGrain : IGrainWithStringKey
{
    /// <summary>Comes into a team with an invitation.</summary>
    [Alias("Join")]
    Task<JoinOutcome> Join(TeamKey team, JoinTeam command);

    /// <summary>The installation gives the person a role in a team. Answers whether they have it.</summary>
    [Alias("Appoint")]
    Task<bool> Appoint(TeamKey team, string name, TeamRole role);

    /// <summary>
    /// A sign-in begins, in the team that is asked for, or else in the one the person was let into or used last.
    /// </summary>
    /// <param name="session">A name that no sign-in had before.</param>
    /// <param name="team">Which team; null for the last one.</param>
    /// <returns>Null when the person is in no such team, or the name was used.</returns>
    [Alias("Begin")]
    Task<DeskSession?> Begin(string session, TeamKey? team);

    /// <summary>The sign-in with the rights it gives now; null when it gives none.</summary>
    [Alias("Session")]
    [ReadOnly]
    Task<DeskSession?> Session(string session);

    /// <summary>Ends a sign-in.</summary>
    [Alias("End")]
    Task End(string session);

    /// <summary>Ends every sign-in of the person.</summary>
    [Alias("EndAll")]
    Task EndAll();

    /// <summary>A new passkey. False when there are too many.</summary>
    [Alias("AddPasskey")]
    Task<bool> AddPasskey(Passkey passkey);

    /// <summary>A passkey answered a challenge.</summary>
    [Alias("PasskeyUsed")]
    Task PasskeyUsed(string passkey, long signCount, bool isBackedUp);

    /// <summary>Removes a passkey and ends every other sign-in. False when it is the only one.</summary>
    [Alias("RemovePasskey")]
    Task<bool> RemovePasskey(string passkey, string session);

    /// <summary>The person's own record.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<MemberState> View();

    /// <summary>The teams that the person is in now.</summary>
    [Alias("Teams")]
    [ReadOnly]
    Task<ImmutableArray<TeamKey>> Teams();
}
