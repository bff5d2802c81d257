namespace Marknadsplatsen.Web.FillRates;

/// <summary>How full a group has been, week by week up to now.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Points">Oldest first; the last is now. Weeks in which nothing was counted are left out.</param>
/// <param name="IsOfHosts">The name is somebody else's words, in their language.</param>
public sealed record TrendLine(string Name, IReadOnlyList<TrendPoint> Points, bool IsOfHosts = false);
