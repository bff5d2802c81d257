using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Associations;

/// <summary>
/// One engagement as the host may see it: a pseudonym, the alias when the person shows it, how it stands, and what the
/// host can do.
/// </summary>
public sealed record PersonRow
{
    /// <summary>The assignment.</summary>
    public required AssignmentId Assignment { get; init; }

    /// <summary>The assignment's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the host calls the person in this assignment.</summary>
    public required string Pseudonym { get; init; }

    /// <summary>What the person lets this host call them; null when they show no alias.</summary>
    public string? Alias { get; init; }

    /// <summary>The person lets this host see a way to reach them.</summary>
    public bool ShowsContact { get; init; }

    /// <summary>Finds the engagement again, see <see cref="Pseudonyms.ReferenceOf"/>.</summary>
    public required string Reference { get; init; }

    /// <summary>How it stands, in words.</summary>
    public required string State { get; init; }

    /// <summary>How many the person brings, in words; null for nobody.</summary>
    public string? Guests { get; init; }

    /// <summary>Who does what by when, in words; null when nothing is waited for.</summary>
    public string? Next { get; init; }

    /// <summary>When the next step is due.</summary>
    public DateTimeOffset? DueAtUtc { get; init; }

    /// <summary>The steps the host can take, with the requirement for a tick.</summary>
    public IReadOnlyList<(HostStep Step, Requirement? Requirement)> Steps { get; init; } = [];
}
