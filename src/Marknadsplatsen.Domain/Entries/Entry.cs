using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>An association's own registration, as a coordinator looks at it. It names no person.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Entry")]
public sealed record Entry
{
    /// <summary>The association.</summary>
    [Id(0)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>Its public name.</summary>
    [Id(1)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The sort of host.</summary>
    [Id(2)]
    [JsonPropertyName("kind")]
    public AssociationKind Kind { get; init; }

    /// <summary>Its number.</summary>
    [Id(3)]
    [JsonPropertyName("number")]
    public OrganisationNumber Number { get; init; }

    /// <summary>Whom a coordinator asks for.</summary>
    [Id(4)]
    [JsonPropertyName("role")]
    public ContactRole Role { get; init; }

    /// <summary>
    /// The association's own phone number or e-mail address, for the coordinators; null when it has been answered no.
    /// </summary>
    [Id(5)]
    [JsonPropertyName("reach")]
    public string? Reach { get; init; }

    /// <summary>Where it is.</summary>
    [Id(6)]
    [JsonPropertyName("area")]
    public AreaId Area { get; init; }

    /// <summary>What it does.</summary>
    [Id(7)]
    [JsonPropertyName("about")]
    public required string About { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(8)]
    [JsonPropertyName("status")]
    public EntryStatus Status { get; init; }

    /// <summary>When it was sent.</summary>
    [Id(9)]
    [JsonPropertyName("sentAtUtc")]
    public DateTimeOffset SentAtUtc { get; init; }

    /// <summary>By when whoever owns the next step takes it; when it was closed, once it is.</summary>
    [Id(10)]
    [JsonPropertyName("nextStepAtUtc")]
    public DateTimeOffset NextStepAtUtc { get; init; }

    /// <summary>What the coordinator asked, or why the answer is no; null when neither.</summary>
    [Id(11)]
    [JsonPropertyName("words")]
    public string? Words { get; init; }

    /// <summary>What the association answered last; null when nothing was asked.</summary>
    [Id(12)]
    [JsonPropertyName("answer")]
    public string? Answer { get; init; }

    /// <summary>The latest command, which is answered the same when it comes again.</summary>
    [Id(13)]
    [JsonPropertyName("latest")]
    public CommandId? Latest { get; init; }

    /// <summary>
    /// A coordinator has made another invitation for the first owner, so the form that registered makes none any more.
    /// </summary>
    [Id(14)]
    [JsonPropertyName("isRenewed")]
    public bool IsRenewed { get; init; }

    /// <summary>Whether somebody has yet to decide.</summary>
    [JsonIgnore]
    public bool IsOpen => Status is EntryStatus.Waiting or EntryStatus.Asked;

    /// <summary>
    /// Whether the number is this one's alone. Units of a municipality and meeting places share the number of whoever
    /// runs them.
    /// </summary>
    [JsonIgnore]
    public bool HoldsNumber => Status != EntryStatus.Refused
        && Kind is not (AssociationKind.Municipal or AssociationKind.MeetingPlace);
}
