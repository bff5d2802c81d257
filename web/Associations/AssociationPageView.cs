using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Web.Waiting;

namespace Marknadsplatsen.Web.Associations;

/// <summary>What an association sees first: what waits for it, then its assignments with figures.</summary>
/// <param name="Association">The association.</param>
/// <param name="Waiting">Engagements whose next step is the association's, the oldest date first.</param>
/// <param name="Questions">What people wonder about its places.</param>
/// <param name="Assignments">Its assignments, newest first, at most <see cref="RowCountMax"/> of them.</param>
/// <param name="AssignmentCount">How many it has in all.</param>
public sealed record AssociationPageView(
    AssociationState Association,
    IReadOnlyList<PersonRow> Waiting,
    IReadOnlyList<QuestionRow> Questions,
    IReadOnlyList<AssignmentView> Assignments,
    int AssignmentCount)
{
    /// <summary>How it stands with a registration of its own; null for those that may post, or were brought.</summary>
    public Entry? Entry { get; init; }

    /// <summary>What a coordinator looks at before others see it, and what was sent back.</summary>
    public ImmutableArray<PostReview> Reviews { get; init; } = [];

    /// <summary>Assignments of others that it has been asked to host as well, and has not answered yet.</summary>
    public IReadOnlyList<AssignmentState> Invitations { get; init; } = [];

    /// <summary>Messages and questions that wait for an answer, the oldest first.</summary>
    public IReadOnlyList<WaitingRow> Others { get; init; } = [];

    /// <summary>How many of them there are in all.</summary>
    public int OtherCount { get; init; }

    /// <summary>Everything that waits, the one whose date comes first before the others.</summary>
    internal IEnumerable<(PersonRow? Person, WaitingRow? Other)> Everything => Waiting
        .Select(row =>
            (Due: row.DueAtUtc ?? DateTimeOffset.MaxValue, Person: (PersonRow?)row, Other: (WaitingRow?)null))
        .Concat(Others.Select(row => (Due: row.DueAtUtc, Person: (PersonRow?)null, Other: (WaitingRow?)row)))
        .OrderBy(row => row.Due)
        .Select(row => (row.Person, row.Other));

    /// <summary>Whether it has posted an assignment, rather than hosts it as well.</summary>
    public bool IsOwn(AssignmentId id) => Association.Assignments.Contains(id);

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>Assignments read for one page: chosen, each is one call.</summary>
    public const int RowCountMax = 100;
}
