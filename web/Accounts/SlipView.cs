using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>What a coordinator sees on the way to a slip: first assignments, then the people of one.</summary>
public sealed record SlipView
{
    /// <summary>What the list of assignments was narrowed by.</summary>
    public string? Search { get; init; }

    /// <summary>Assignments where somebody takes part, is held a place or waits.</summary>
    public ImmutableArray<Choice> Assignments { get; init; } = [];

    /// <summary>There are more than are listed.</summary>
    public bool HasMore { get; init; }

    /// <summary>The one that was chosen, or null.</summary>
    public AssignmentId? Chosen { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its people, by a reference and by what its association calls them.</summary>
    public ImmutableArray<FieldOption> People { get; init; } = [];

    /// <summary>The person that was chosen.</summary>
    public string? Person { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>An assignment to choose.</summary>
    /// <param name="Id">Which.</param>
    /// <param name="Title">What.</param>
    /// <param name="Association">Whose.</param>
    public sealed record Choice(AssignmentId Id, string Title, string Association);
}
