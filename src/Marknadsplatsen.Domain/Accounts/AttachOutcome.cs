using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>The answers to <see cref="AttachContact"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AttachOutcome")]
public abstract record AttachOutcome
{
    private AttachOutcome()
    {
    }

    /// <summary>The handle is the participant's, and the participant is confirmed.</summary>
    /// <param name="Replaced">The one of the same kind that it took the place of, or null.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AttachOutcome.Attached")]
    public sealed record Attached(
        [property: Id(0), JsonPropertyName("replaced")] OwnContact? Replaced) : AttachOutcome;

    /// <summary>Refused: it is somebody else's. Said only to whoever has shown that they read its messages.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AttachOutcome.Elsewhere")]
    public sealed record Elsewhere : AttachOutcome;

    /// <summary>Refused: not the code. The try is counted.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AttachOutcome.Refused")]
    public sealed record Refused : AttachOutcome;

    /// <summary>Not heard: too many tries lately.</summary>
    /// <param name="OpensAtUtc">From when a try is heard again.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AttachOutcome.Later")]
    public sealed record Later(
        [property: Id(0), JsonPropertyName("opensAtUtc")] DateTimeOffset OpensAtUtc) : AttachOutcome;
}
