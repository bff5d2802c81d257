using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>Who belongs to a team, and who is invited.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TeamState")]
public sealed record TeamState
{
    /// <summary>The members, in the order they came; at most 50.</summary>
    [Id(0)]
    [JsonPropertyName("members")]
    public ImmutableArray<TeamMember> Members { get; init; } = [];

    /// <summary>Open invitations, and used ones until they would have ended; at most 50.</summary>
    [Id(1)]
    [JsonPropertyName("invitations")]
    public ImmutableArray<Invitation> Invitations { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>The member, or null.</summary>
    public TeamMember? Find(MemberId id) => Members.FirstOrDefault(member => member.Id == id);
}
