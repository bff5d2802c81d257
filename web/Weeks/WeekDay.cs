namespace Marknadsplatsen.Web.Weeks;

/// <summary>A day with something in it.</summary>
/// <param name="Heading">The day in words, with its date.</param>
/// <param name="IsToday">Whether it is today.</param>
/// <param name="Entries">What there is, by hour.</param>
public sealed record WeekDay(string Heading, bool IsToday, IReadOnlyList<WeekEntry> Entries);
