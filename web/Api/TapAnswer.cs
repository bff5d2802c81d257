using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Api;

/// <summary>What became of a tap. Stored before it was answered.</summary>
public sealed record TapAnswer
{
    /// <summary>accepted, held, interested, saved, or the state that a step back led to.</summary>
    public required string Answer { get; init; }

    /// <summary>Until when a place is held; null unless held.</summary>
    public DateTimeOffset? HoldEndsAtUtc { get; init; }

    /// <summary>What has to be ticked before a held place is the person's.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Who owns the next step of an interest: participant, association or coordinator.</summary>
    public string? Owner { get; init; }

    /// <summary>By when that step is due.</summary>
    public DateTimeOffset? NextStepAtUtc { get; init; }

    internal static TapAnswer Held(AcceptOutcome.Held held) => new()
    {
        Answer = "held",
        HoldEndsAtUtc = held.HoldEndsAtUtc,
        Missing = [.. held.Missing.Select(ApiNames<Requirement>.Of)],
    };

    internal static TapAnswer Interested(AcceptOutcome.Interested interest) => new()
    {
        Answer = "interested",
        Owner = ApiNames<OwnerRole>.Of(interest.Owner),
        NextStepAtUtc = interest.NextStepAtUtc,
    };
}
