using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Associations;

/// <summary>The answers to <see cref="PostAssignment"/> and <see cref="EditAssignment"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PostOutcome")]
public abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    /// <summary>The assignment is published and stored. The same form sent again gets the same id again.</summary>
    /// <param name="Id">The assignment.</param>
    /// <param name="Version">The version of its record.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PostOutcome.Posted")]
    public sealed record Posted(
        [property: Id(0), JsonPropertyName("id")] AssignmentId Id,
        [property: Id(1), JsonPropertyName("version")] long Version) : PostOutcome;

    /// <summary>Refused: something has to be put right first.</summary>
    /// <param name="Problems">What, in the order of the form.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PostOutcome.NotReady")]
    public sealed record NotReady(
        [property: Id(0), JsonPropertyName("problems")] ImmutableArray<PostProblem> Problems) : PostOutcome;

    /// <summary>Refused: the association is not registered, or not yet verified by a coordinator.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PostOutcome.NotVerified")]
    public sealed record NotVerified : PostOutcome;

    /// <summary>Refused: the id is another association's assignment, or, for an edit, nobody's.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PostOutcome.IdTaken")]
    public sealed record IdTaken : PostOutcome;

    /// <summary>Refused: somebody waits for, or has, a place in a session that would be gone.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PostOutcome.SessionInUse")]
    public sealed record SessionInUse : PostOutcome;

    /// <summary>Refused: what is posted is not what the form was shown with any more.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PostOutcome.ChangedMeanwhile")]
    public sealed record ChangedMeanwhile : PostOutcome;

    /// <summary>
    /// Not yet: a coordinator looks at it first, since the association is new or the words may shut people out. Nothing
    /// is stored here; the same command with <see cref="PostAssignment.IsReviewed"/> posts it.
    /// </summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PostOutcome.NeedsReview")]
    public sealed record NeedsReview : PostOutcome;

    /// <summary>
    /// Refused: the association has <see cref="AssociationRecord.AssignmentCountMax"/> assignments already.
    /// </summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PostOutcome.TooMany")]
    public sealed record TooMany : PostOutcome;
}
