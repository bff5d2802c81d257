using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>
/// What a command took the place of. It is remembered until whoever sent the command has taken care of it, so that a
/// command whose answer was lost is answered the same when it is sent again.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Replaced")]
public sealed record Replaced
{
    /// <summary>Remembered for one person: chosen, more than are ever under way.</summary>
    public const int CountMax = 8;

    /// <summary>Nobody sends a form again after that: chosen, as long as an undo is open.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>The command.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>When.</summary>
    [Id(1)]
    [JsonPropertyName("atUtc")]
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>The way to the person that ended, or null when it was something else.</summary>
    [Id(2)]
    [JsonPropertyName("contact")]
    public OwnContact? Contact { get; init; }

    /// <summary>The card or slip that ended, or null when it was something else.</summary>
    [Id(3)]
    [JsonPropertyName("account")]
    public AccountKey? Account { get; init; }
}
