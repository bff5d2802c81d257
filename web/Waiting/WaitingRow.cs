using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Supports;

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
    /// <summary>Whose the next step is, in words; null for an association, which reads only its own.</summary>
    public string? Owner { get; init; }

    /// <summary>What the reader does next, in words.</summary>
    public string? Next { get; init; }

    /// <summary>A step of support that one tap takes; null when the next step is behind the link.</summary>
    public SupportStep? Step { get; init; }

    /// <summary>After which yes, for a step of support.</summary>
    public AssignmentId? Assignment { get; init; }

    /// <summary>Whose draft one tap says has been talked about; null for everything else.</summary>
    public string? DraftOf { get; init; }

    /// <summary>By when.</summary>
    public DateTimeOffset DueAtUtc { get; init; }
}
