namespace Marknadsplatsen.Web.Waiting;

/// <summary>One thing that waits, in words.</summary>
/// <param name="Reference">Names it on the page.</param>
/// <param name="Href">Where it is answered; null when somebody else is to answer.</param>
/// <param name="What">What it is and whose, in words.</param>
/// <param name="About">The assignment's title, or null.</param>
/// <param name="Since">Since when, in words.</param>
/// <param name="Due">By when, in words.</param>
/// <param name="IsLate">The time is up.</param>
public sealed record WaitingRow(
    string Reference, string? Href, string What, string? About, string Since, string Due, bool IsLate)
{
    /// <summary>By when.</summary>
    public DateTimeOffset DueAtUtc { get; init; }
}
