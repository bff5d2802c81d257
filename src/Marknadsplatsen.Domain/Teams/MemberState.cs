using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>How somebody signs in, and which teams they were let into. Their rights are the teams' to say.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MemberState")]
public sealed record MemberState
{
    /// <summary>What opens the person's desk; at most 10.</summary>
    [Id(0)]
    [JsonPropertyName("passkeys")]
    public ImmutableArray<Passkey> Passkeys { get; init; } = [];

    /// <summary>Where to look for rights, the newest first; at most 20.</summary>
    [Id(1)]
    [JsonPropertyName("teams")]
    public ImmutableArray<TeamKey> Teams { get; init; } = [];

    /// <summary>Sign-ins of the last ten hours; at most 100.</summary>
    [Id(2)]
    [JsonPropertyName("sessions")]
    public ImmutableArray<MemberSession> Sessions { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(3)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
