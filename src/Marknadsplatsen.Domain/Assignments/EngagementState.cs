using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Where the relation between a participant and an assignment stands (DOMAIN 6.9).</summary>
[GenerateSerializer]
[Alias("mp.EngagementState")]
[JsonConverter(typeof(JsonStringEnumConverter<EngagementState>))]
public enum EngagementState
{
    /// <summary>The person wants to; somebody else owns the next step.</summary>
    [JsonStringEnumMemberName("interested")]
    Interested = 0,

    /// <summary>A coordinator has taken it on (work kinds).</summary>
    [JsonStringEnumMemberName("withCoordinator")]
    WithCoordinator = 1,

    /// <summary>A place is held for the person until a time.</summary>
    [JsonStringEnumMemberName("held")]
    Held = 2,

    /// <summary>The coordinator has proposed a place (work kinds); the place is held.</summary>
    [JsonStringEnumMemberName("proposed")]
    Proposed = 3,

    /// <summary>The place is the person's.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted = 4,

    /// <summary>The person has been there.</summary>
    [JsonStringEnumMemberName("started")]
    Started = 5,

    /// <summary>It goes on.</summary>
    [JsonStringEnumMemberName("ongoing")]
    Ongoing = 6,

    /// <summary>The person rests from it and keeps the place.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused = 7,

    /// <summary>It is over.</summary>
    [JsonStringEnumMemberName("ended")]
    Ended = 8,

    /// <summary>The person said no.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined = 9,
}
