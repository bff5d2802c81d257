using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Teams;
using Orleans;

namespace Marknadsplatsen.Web.Entries;

/// <summary>
/// Invitations for the first owners of associations that have registered themselves. There is one at a time, and none
/// once somebody can sign in.
/// </summary>
internal sealed class FirstOwners(
    IGrainFactory grains, IFactScan facts, AccountSecrets secrets, Texts texts, TimeProvider time)
{
    private const string TeamStateName = "team";

    /// <summary>
    /// What the form that registers gets. The same form makes the same invitation, so that a press too many ends none.
    /// Null when somebody can sign in already.
    /// </summary>
    public Task<InvitationCode?> InviteAsync(AssociationId association, CommandId command) => InviteAsync(
        InvitationCode.From(new TeamKey(association), secrets.EntrySecret(association, command)));

    /// <summary>
    /// A new one in place of any other; null when somebody can sign in already. It is another one at each call: a form
    /// that is sent again must not bring an earlier link back to life.
    /// </summary>
    public Task<InvitationCode?> InviteAnewAsync(AssociationId association) =>
        InviteAsync(InvitationCode.New(new TeamKey(association)));

    /// <summary>The associations that nobody can sign in for, and until when an invitation of theirs opens.</summary>
    public async Task<IReadOnlyList<(Entry Entry, DateTimeOffset? OpenUntil)>> MissingAsync(
        IReadOnlyList<Entry> entries, int countMax, CancellationToken cancelled)
    {
        var teams = new Dictionary<string, TeamState>(StringComparer.Ordinal);
        await foreach (var fact in facts.ReadAllAsync<TeamRecord>(TeamStateName, cancelled))
        {
            teams[fact.Key] = fact.State.State;
        }

        var now = time.GetUtcNow();
        return
        [
            .. entries.Select(entry => (entry, team: teams.GetValueOrDefault(new TeamKey(entry.Association).Value)))
                .Where(pair => pair.team?.Members.IsEmpty != false)
                .Take(countMax)
                .Select(pair => (pair.entry, OpenUntil(pair.team, now))),
        ];
    }

    private static DateTimeOffset? OpenUntil(TeamState? team, DateTimeOffset now) =>
        team?.Invitations.Where(known => known.IsOpen(now)).Max(known => (DateTimeOffset?)known.EndsAtUtc);

    private async Task<InvitationCode?> InviteAsync(InvitationCode code)
    {
        var outcome = await grains.GetGrain<ITeamGrain>(code.Team.Value).Invite(new InviteMember
        {
            Id = code.Id,
            Proof = code.Proof(secrets),
            Name = texts["AssociationEntry.FirstOwner"],
            Role = TeamRole.Owner,
            HasWeek = true,
        });
        return outcome is InviteOutcome.Invited ? code : null;
    }
}
