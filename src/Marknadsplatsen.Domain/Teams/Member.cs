using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>The rules of one member's own record. Pure.</summary>
public static class Member
{
    /// <summary>The most passkeys: chosen, a phone, some computers and keys in a drawer.</summary>
    public const int PasskeyCountMax = 10;

    /// <summary>The most teams that are looked in; the oldest is let go.</summary>
    public const int TeamCountMax = 20;

    /// <summary>Sign-ins kept; with more in ten hours the oldest one is let go, and ends.</summary>
    public const int SessionCountMax = 100;

    /// <summary>The person was let into a team.</summary>
    public static MemberState Enter(MemberState state, TeamKey team)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Teams is [var first, ..] && first == team
            ? state
            : state with { Teams = [.. state.Teams.Remove(team).Insert(0, team).Take(TeamCountMax)] };
    }

    /// <summary>
    /// A sign-in begins; null when one with this name has begun before, so that no answer is used twice.
    /// </summary>
    public static MemberState? Begin(MemberState state, string session, TeamKey team, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Sessions.Any(known => known.Id == session))
        {
            return null;
        }

        var kept = state.Sessions.RemoveAll(known => now >= known.EndsAtUtc);
        var begun = new MemberSession { Id = session, Team = team, BeganAtUtc = now };
        return Enter(state, team) with { Sessions = [.. kept.Add(begun).TakeLast(SessionCountMax)] };
    }

    /// <summary>The sign-in, when it counts.</summary>
    public static MemberSession? Open(MemberState state, string session, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Sessions.FirstOrDefault(known => known.Id == session && known.IsOpen(now));
    }

    /// <summary>Ends sign-ins.</summary>
    public static MemberState End(MemberState state, Func<MemberSession, bool> which, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Sessions.Any(known => known.IsOpen(now) && which(known))
            ? state with
            {
                Sessions = [.. state.Sessions.Select(known =>
                    known.IsOpen(now) && which(known) ? known with { EndedAtUtc = now } : known)],
            }
            : state;
    }

    /// <summary>A new passkey; null when there are too many. The same one again changes nothing.</summary>
    public static MemberState? Add(MemberState state, Passkey passkey)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(passkey);
        return state.Passkeys.Any(known => known.Id == passkey.Id) ? state
            : state.Passkeys.Length >= PasskeyCountMax ? null
            : state with { Passkeys = state.Passkeys.Add(passkey) };
    }

    /// <summary>A passkey was used: its count and whether it is copied are as it says now.</summary>
    public static MemberState Used(
        MemberState state, string passkey, long signCount, bool isBackedUp, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with
        {
            Passkeys = [.. state.Passkeys.Select(known => known.Id == passkey
                ? known with { SignCount = signCount, IsBackedUp = isBackedUp, UsedAtUtc = now }
                : known)],
        };
    }

    /// <summary>
    /// Without a passkey, which ends every other sign-in; null when it is the only one, since nothing would open the
    /// desk.
    /// </summary>
    public static MemberState? Remove(MemberState state, string passkey, string keptSession, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Passkeys.All(known => known.Id != passkey) ? state
            : state.Passkeys.Length == 1 ? null
            : End(state with { Passkeys = state.Passkeys.RemoveAll(known => known.Id == passkey) },
                session => session.Id != keptSession, now);
    }
}
