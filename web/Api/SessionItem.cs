using System.ComponentModel;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Api;

/// <summary>A time of an assignment as everybody may see it, in the local time of the place.</summary>
public sealed record SessionItem
{
    /// <summary>The weekday.</summary>
    [Description("mon to sun for a weekly time; null for a dated one.")]
    public required string? Day { get; init; }

    /// <summary>The date.</summary>
    [Description("The date of a dated time; null for a weekly one.")]
    public required DateOnly? Date { get; init; }

    /// <summary>Start.</summary>
    [Description("Local start, HH:mm.")]
    public required string Start { get; init; }

    /// <summary>End.</summary>
    [Description("Local end, HH:mm.")]
    public required string End { get; init; }

    /// <summary>Zone.</summary>
    [Description("The IANA zone of start and end.")]
    public required string TimeZone { get; init; }

    internal static SessionItem From(Session session) => new()
    {
        Day = session.Weekday is { } day
            ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedDayName(day).ToLowerInvariant()
            : null,
        Date = session.Date,
        Start = session.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
        End = session.End.ToString("HH:mm", CultureInfo.InvariantCulture),
        TimeZone = session.TimeZone,
    };
}
