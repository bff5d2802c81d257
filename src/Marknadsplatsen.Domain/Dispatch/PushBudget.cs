using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>
/// How much of a person's attention we may still ask for. It knows when we wrote, and nothing of what the person did.
/// </summary>
/// <param name="Tokens">Messages that could be sent at <paramref name="CountedAtUtc"/>, 0 to 3.</param>
/// <param name="CountedAtUtc">When they were counted.</param>
/// <param name="LastPushAtUtc">When we last told the person about an assignment, or null for never.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.PushBudget")]
public readonly record struct PushBudget(
    [property: Id(0), JsonPropertyName("tokens")] double Tokens,
    [property: Id(1), JsonPropertyName("countedAtUtc")] DateTimeOffset CountedAtUtc,
    [property: Id(2), JsonPropertyName("lastPushAtUtc")] DateTimeOffset? LastPushAtUtc)
{
    private const double DaysPerWeek = 7;

    /// <summary>The budget of somebody new.</summary>
    public static PushBudget New(DateTimeOffset now) => new(DispatchRules.TokensAtStart, now, null);

    /// <summary>Messages saved now, with parts, at most <see cref="DispatchRules.TokensMax"/>.</summary>
    public double TokensAt(DateTimeOffset now)
    {
        var gained = Math.Max(0, (now - CountedAtUtc).TotalDays) * (DispatchRules.TokensPerWeek / DaysPerWeek);
        return Math.Min(DispatchRules.TokensMax, Tokens + gained);
    }

    /// <summary>How much of the person's attention has come back since our last message, 0 to 1.</summary>
    public double AttentionAt(DateTimeOffset now) => LastPushAtUtc is { } last
        ? 1 - Math.Exp(-Math.Max(0, (now - last) / DispatchRules.AttentionReturns))
        : 1;

    /// <summary>
    /// The value a message must have to be sent now, rising as messages are used up; infinite when none is left.
    /// </summary>
    public double ValueMin(DateTimeOffset now)
    {
        var tokens = TokensAt(now);
        return tokens < 1 ? double.PositiveInfinity : ValueMinWith(tokens);
    }

    /// <summary>The budget after a message sent now.</summary>
    /// <exception cref="InvalidOperationException">No whole message is left: no wave chooses such a person.</exception>
    public PushBudget Spend(DateTimeOffset now)
    {
        var tokens = TokensAt(now);
        return tokens >= 1
            ? new PushBudget(tokens - 1, now, now)
            : throw new InvalidOperationException($"Expected a whole message to be left, but found {tokens}.");
    }

    internal static double ValueMinWith(double tokens) =>
        DispatchRules.ValueMin * (1 + (DispatchRules.ValueMinPerToken * (DispatchRules.TokensMax - tokens)));
}
