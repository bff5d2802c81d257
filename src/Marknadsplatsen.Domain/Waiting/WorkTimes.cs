using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Supports;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>
/// How long it takes from "Jag vill jobba" to the first contact with an employer (DOMAIN section 1 row 59, goal 30
/// days). Nobody in it, and nothing of so few that it would be of somebody.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.WorkTimes")]
public sealed record WorkTimes
{
    /// <summary>Fewer people than this are not counted out loud: required, DOMAIN 6.7.</summary>
    public const int PeopleCountMin = 5;

    /// <summary>The median in whole days, begun days counted; null when fewer than five have met an employer.</summary>
    [Id(0)]
    [JsonPropertyName("medianDays")]
    public int? MedianDays { get; init; }

    /// <summary>How many have waited longer than the goal; null when they are one to four.</summary>
    [Id(1)]
    [JsonPropertyName("lateCount")]
    public int? LateCount { get; init; }

    /// <summary>The times of everything that waits.</summary>
    public static WorkTimes Of(IEnumerable<WaitingItem> items, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(items);
        var wishes = items.Where(item => item.WantsWorkSinceUtc is not null).ToArray();
        var days = wishes.Where(item => item.MetEmployerAtUtc is not null)
            .Select(item => (int)Math.Ceiling((item.MetEmployerAtUtc!.Value - item.WantsWorkSinceUtc!.Value).TotalDays))
            .Order()
            .ToArray();
        var late = wishes.Count(item =>
            item.MetEmployerAtUtc is null && item.WantsWorkSinceUtc + WorkWishRules.ContactWithin < now);
        return new WorkTimes
        {
            MedianDays = days.Length >= PeopleCountMin ? days[(days.Length - 1) / 2] : null,
            LateCount = late is 0 or >= PeopleCountMin ? late : null,
        };
    }
}
