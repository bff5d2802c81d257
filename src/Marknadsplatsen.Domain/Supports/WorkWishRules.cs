using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>
/// The rules of "Jag vill jobba" (DOMAIN section 1 rows 31 and 59, section 4.1): it can be said at every step, a
/// coordinator owns the next step by a date, and only the person takes it back. Pure.
/// </summary>
public static class WorkWishRules
{
    /// <summary>The furthest next step, in days: chosen, so that nobody is put off.</summary>
    public const int NextDaysMax = 30;

    /// <summary>
    /// From the wish to the first contact with an employer: about a month in IPS (DOMAIN section 4.1, principle 6).
    /// </summary>
    public static readonly TimeSpan ContactWithin = TimeSpan.FromDays(30);

    // An hour when somebody is at the desk.
    private static readonly TimeOnly NextAt = new(10, 0);

    /// <summary>Whether a step is about work.</summary>
    public static bool IsAbout(SupportStep step) =>
        step is SupportStep.WantWork or SupportStep.DropWork or SupportStep.PlanWork or SupportStep.MetEmployer;

    /// <summary>The support after a step about work; null when there is nothing to do it to.</summary>
    /// <param name="state">As it is.</param>
    /// <param name="command">The step.</param>
    /// <param name="text">The words of a plan, read.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">Whose days and wall time count.</param>
    public static SupportState? Take(
        SupportState state, TakeSupportStep command, string? text, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return (command.Step, state.Work) switch
        {
            (SupportStep.WantWork, null) => state with
            {
                Work = new WorkWish
                {
                    SinceUtc = now,
                    Before = command.Before,
                    NextAtUtc = HoldTimes.AnswerBy(now, zone),
                },
            },
            (SupportStep.WantWork, _) => state,
            (SupportStep.DropWork, _) => state with { Work = null },
            (SupportStep.PlanWork, { } wish) when command.Days is >= 1 and <= NextDaysMax => state with
            {
                Work = wish with { Next = text, NextAtUtc = On(now, command.Days.Value, zone) },
                ToldAtUtc = now,
            },
            (SupportStep.MetEmployer, { ContactAtUtc: null } wish) => state with
            {
                Work = wish with { ContactAtUtc = now },
            },
            (SupportStep.MetEmployer, not null) => state,
            _ => null,
        };
    }

    /// <summary>Since when it is in front of the coordinators: at once, and then when its next date comes.</summary>
    public static DateTimeOffset WaitsSinceUtc(WorkWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish.Next is null ? wish.SinceUtc : wish.NextAtUtc;
    }

    /// <summary>By when the first contact with an employer is to be.</summary>
    public static DateTimeOffset ContactByUtc(WorkWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish.SinceUtc + ContactWithin;
    }

    private static DateTimeOffset On(DateTimeOffset now, int days, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(days);
        return LocalTime.ToUtc(day.ToDateTime(NextAt), zone);
    }
}
