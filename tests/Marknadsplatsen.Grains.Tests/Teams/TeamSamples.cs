using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Teams;

/// <summary>Members and invitations, valid unless a test says otherwise.</summary>
internal static class TeamSamples
{
    public static readonly TeamKey Verdandi = new(new AssociationId("verdandi"));

    public static readonly TeamKey City = new(ProductHost.Municipality);

    public static readonly MemberId Kim = new("kim");

    public static readonly MemberId Robin = new("robin");

    public static ITeamGrain Team(this ProductHost host, TeamKey? key = null) =>
        host.Grains.GetGrain<ITeamGrain>((key ?? Verdandi).Value);

    public static IMemberGrain Member(this ProductHost host, MemberId id) =>
        host.Grains.GetGrain<IMemberGrain>(id.Value);

    public static InviteMember Invite(string id, MemberId? by = null, TeamRole role = TeamRole.Owner) => new()
    {
        By = by,
        Id = id,
        Proof = $"proof-{id}",
        Name = $"for {id}",
        Role = role,
    };

    public static JoinTeam Join(string invitation) => new()
    {
        Name = "Namnet",
        Invitation = invitation,
        Proof = $"proof-{invitation}",
    };
}
