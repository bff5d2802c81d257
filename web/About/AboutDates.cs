namespace Marknadsplatsen.Web.About;

/// <summary>Says a date with its year, as a statement needs it.</summary>
internal static class AboutDates
{
    /// <summary>The day, the month in letters and the year.</summary>
    public static string Of(Texts texts, DateOnly date) =>
        texts["AboutAccess.Date", date.Day, texts[$"Time.Month.{date.Month}"], date.Year];
}
