using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>The answers to a try to sign in. None says whether the account exists.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SignInOutcome")]
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>It is this participant.</summary>
    /// <param name="Participant">Who.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.SignInOutcome.Welcome")]
    public sealed record Welcome(
        [property: Id(0), JsonPropertyName("participant")] ParticipantId Participant) : SignInOutcome;

    /// <summary>Refused: no such account, or not what opens it. The try is counted.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.SignInOutcome.Refused")]
    public sealed record Refused : SignInOutcome;

    /// <summary>Not heard: too many tries lately, on this account or in the whole city.</summary>
    /// <param name="OpensAtUtc">From when a try is heard again.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.SignInOutcome.Later")]
    public sealed record Later(
        [property: Id(0), JsonPropertyName("opensAtUtc")] DateTimeOffset OpensAtUtc) : SignInOutcome;
}
