namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>A message about an assignment that has not been answered yet.</summary>
/// <param name="Chance">How likely a yes was held to be when it was sent, 0 to 1.</param>
/// <param name="SentAtUtc">When it was sent.</param>
public readonly record struct UnansweredPush(double Chance, DateTimeOffset SentAtUtc)
{
    /// <summary>
    /// The yeses that can still be expected: the sum of the chances of those sent within
    /// <see cref="DispatchRules.AnswerWindow"/>.
    /// </summary>
    public static double Expected(ReadOnlySpan<UnansweredPush> pushes, DateTimeOffset now)
    {
        var expected = 0.0;
        foreach (var push in pushes)
        {
            expected += now - push.SentAtUtc < DispatchRules.AnswerWindow ? push.Chance : 0;
        }

        return expected;
    }
}
