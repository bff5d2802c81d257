namespace Marknadsplatsen.Web.Weeks;

/// <summary>What "Min vecka" shows.</summary>
public sealed record WeekView
{
    /// <summary>The week's days from Monday, only those with something in them.</summary>
    public required IReadOnlyList<WeekDay> Days { get; init; }

    /// <summary>The dates, in words.</summary>
    public required string Span { get; init; }

    /// <summary>Things without a set time.</summary>
    public required IReadOnlyList<WeekEntry> Agreed { get; init; }

    /// <summary>What happens at once: the day and two titles each.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Clashes { get; init; }

    /// <summary>What is closed and would have been: the day and a title each.</summary>
    public IReadOnlyList<(string Day, string Title)> Closed { get; init; } = [];

    /// <summary>The address of the week before, or null where it ends.</summary>
    public string? Before { get; init; }

    /// <summary>The address of the week after, or null where it ends.</summary>
    public string? After { get; init; }

    /// <summary>The calendar's address for other programs, which only says when; null without a link.</summary>
    public Uri? Calendar { get; init; }

    /// <summary>The address of the same with what one does; null without a link.</summary>
    public Uri? TellingCalendar { get; init; }

    /// <summary>Whether nothing is known of the person's weeks at all.</summary>
    public bool IsEmpty => Days.Count + Agreed.Count + Closed.Count == 0;
}
