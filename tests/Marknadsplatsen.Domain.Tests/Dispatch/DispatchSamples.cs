using Marknadsplatsen.Domain.Dispatch;

namespace Marknadsplatsen.Domain.Tests.Dispatch;

/// <summary>An assignment with five places, just published, and people who have not been told anything.</summary>
internal static class DispatchSamples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static DispatchNeed Need(int placesLeft = 5) => new()
    {
        PlacesLeft = placesLeft,
        PublishedAtUtc = Now,
        EndsAtUtc = Now.AddDays(14),
    };

    /// <summary>Somebody with every message saved, last told <paramref name="daysAgo"/> days ago.</summary>
    public static DispatchCandidate Person(int row, double fit = 0.8, double? daysAgo = null, double tokens = 3)
    {
        DateTimeOffset? last = daysAgo is { } days ? Now.AddDays(-days) : null;
        return new DispatchCandidate(row, fit, new PushBudget(tokens, Now, last), last ?? Now.AddDays(-100));
    }
}
