using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>
/// An engagement as its participant's own record knows it: the latest whole value the assignment has told.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.OwnEngagement")]
public sealed record OwnEngagement
{
    /// <summary>The assignment.</summary>
    [Id(0)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>Its title when told.</summary>
    [Id(1)]
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The least hours a week it takes.</summary>
    [Id(2)]
    [JsonPropertyName("hoursMin")]
    public int HoursMin { get; init; }

    /// <summary>Whether the kind is work; work is kept out of the hours meter.</summary>
    [Id(3)]
    [JsonPropertyName("isWork")]
    public bool IsWork { get; init; }

    /// <summary>How many guests it counts, see <see cref="AssignmentDetails.GuestCountMax"/>.</summary>
    [Id(5)]
    [JsonPropertyName("guestCountMax")]
    public int GuestCountMax { get; init; } = 1;

    /// <summary>The most hours a week it takes; 0 in older records, where only the least is known.</summary>
    [Id(6)]
    [JsonPropertyName("hoursMax")]
    public int HoursMax { get; init; }

    /// <summary>Days when it is closed, as when told.</summary>
    [Id(7)]
    [JsonPropertyName("closures")]
    public ImmutableArray<Closure> Closures { get; init; } = [];

    /// <summary>Where it stands.</summary>
    [Id(4)]
    [JsonPropertyName("engagement")]
    public required Engagement Engagement { get; init; }
}
