using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>What a member may do. Each role may do all that the ones before it may.</summary>
[GenerateSerializer]
[Alias("mp.TeamRole")]
[JsonConverter(typeof(JsonStringEnumConverter<TeamRole>))]
public enum TeamRole
{
    /// <summary>Sees assignments and figures; no people, and changes nothing.</summary>
    [JsonStringEnumMemberName("reader")]
    Reader = 0,

    /// <summary>Posts and changes assignments and answers people; for coordinators, takes their steps.</summary>
    [JsonStringEnumMemberName("host")]
    Host = 1,

    /// <summary>Invites and removes members and gives them roles.</summary>
    [JsonStringEnumMemberName("owner")]
    Owner = 2,
}
