using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Desk;

/// <summary>
/// The coordinators' queues of those who wait; <see cref="DeskQueues.InOrder"/> has the most urgent first. A row is in
/// one of them at most.
/// </summary>
[GenerateSerializer]
[Alias("mp.DeskQueue")]
[JsonConverter(typeof(JsonStringEnumConverter<DeskQueue>))]
public enum DeskQueue
{
    /// <summary>Nobody owns the next step. Always empty while the rules hold; shown so that one can see it.</summary>
    [JsonStringEnumMemberName("withoutOwner")]
    WithoutOwner = 0,

    /// <summary>The date for the answer has passed: two working days, or the date a coordinator set.</summary>
    [JsonStringEnumMemberName("late")]
    Late = 1,

    /// <summary>The next step is a coordinator's, and its date is yet to come.</summary>
    [JsonStringEnumMemberName("coordinator")]
    Coordinator = 2,

    /// <summary>A place is held for a person who has not answered, and within a day it no longer is.</summary>
    [JsonStringEnumMemberName("holds")]
    Holds = 3,
}
