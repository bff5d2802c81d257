using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Associations;

namespace Marknadsplatsen.Web.Desk;

/// <summary>One person who waits, as a coordinator sees it: a pseudonym, how it stands, and what can be done.</summary>
public sealed record DeskRowView
{
    public required AssignmentId Assignment { get; init; }

    public required string Title { get; init; }

    /// <summary>The association and the sort of relation, in words.</summary>
    public required string Host { get; init; }

    public required string Pseudonym { get; init; }

    /// <summary>Finds the engagement again, see <see cref="Pseudonyms.ReferenceOf"/>.</summary>
    public required string Reference { get; init; }

    /// <summary>How it stands and since when, in words.</summary>
    public required string State { get; init; }

    /// <summary>Who does the next thing by when, in words.</summary>
    public required string Next { get; init; }

    /// <summary>What a coordinator does next; null when the host is to answer.</summary>
    public HostStep? Step { get; init; }

    /// <summary>What somebody wonders whether the place offers; null when the row is a person's.</summary>
    public QuestionRow? Question { get; init; }

    /// <summary>A coordinator can say when the next step comes.</summary>
    public bool CanSetDate { get; init; }
}
