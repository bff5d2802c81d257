using System.Collections.Immutable;
using Marknadsplatsen.Domain.Release;
using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Release;

/// <summary>
/// What the page about the register shows: how it is kept, what has been removed, what has been released.
/// </summary>
public sealed record RegisterView
{
    /// <summary>The rules.</summary>
    public required ImmutableArray<RetentionRule> Rules { get; init; }

    /// <summary>What the rules have removed, newest first.</summary>
    public required IReadOnlyList<RetentionResult> Removed { get; init; }

    /// <summary>What has been released, newest first.</summary>
    public required IReadOnlyList<ReleaseRow> Released { get; init; }

    /// <summary>The number of the decision that identity is not documented; null while there is none.</summary>
    public string? Decision { get; init; }

    /// <summary>The id of a form that comes back.</summary>
    public CommandId? Command { get; init; }

    /// <summary>The reason as typed.</summary>
    public string? Reason { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];
}
