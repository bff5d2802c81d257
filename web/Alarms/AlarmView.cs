namespace Marknadsplatsen.Web.Alarms;

/// <summary>What the page of alarms shows.</summary>
public sealed record AlarmView
{
    /// <summary>Alarms whose days are not over, the latest first: one page.</summary>
    public required IReadOnlyList<AlarmRow> Waiting { get; init; }

    /// <summary>Which page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages.</summary>
    public required int PageCount { get; init; }

    /// <summary>The latest alarms that are over.</summary>
    public required IReadOnlyList<AlarmRow> Over { get; init; }

    /// <summary>How many are over.</summary>
    public required int OverCount { get; init; }

    /// <summary>To how many of those somebody came in time.</summary>
    public required int AcceptedCount { get; init; }
}
