using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// The answers to <see cref="AskCode"/>. What the asker sees is the same whether the handle is somebody's.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AskOutcome")]
public abstract record AskOutcome
{
    private AskOutcome()
    {
    }

    /// <summary>The code is kept.</summary>
    /// <param name="IsSomebodys">Whether the handle opens anything: only then is a sign-in code worth sending.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AskOutcome.Made")]
    public sealed record Made([property: Id(0), JsonPropertyName("isSomebodys")] bool IsSomebodys) : AskOutcome;

    /// <summary>The same form again: the first code stands, and no other is to be sent.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AskOutcome.MadeBefore")]
    public sealed record MadeBefore : AskOutcome;

    /// <summary>Not heard: too many codes at this handle lately.</summary>
    /// <param name="OpensAtUtc">From when it is heard again.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AskOutcome.Later")]
    public sealed record Later(
        [property: Id(0), JsonPropertyName("opensAtUtc")] DateTimeOffset OpensAtUtc) : AskOutcome;
}
