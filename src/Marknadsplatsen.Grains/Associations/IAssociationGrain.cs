using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Associations;

/// <summary>One association, found by its id. Protects: who may post, and one assignment per form.</summary>
[Alias("mp.IAssociationGrain")]
public interface IAssociationGrain : IGrainWithStringKey
{
    /// <summary>
    /// Registers the association; one that is registered already stays as it is. Durable when it returns.
    /// </summary>
    [Alias("Register")]
    Task<AssociationState> Register(RegisterAssociation command);

    /// <summary>
    /// A coordinator has verified the association, so that it may post. Twice changes nothing more.
    /// </summary>
    /// <returns>False when nobody has registered it.</returns>
    [Alias("Verify")]
    Task<bool> Verify();

    /// <summary>
    /// Posts an assignment. When it answers <see cref="PostOutcome.Posted"/>, the assignment is on disk.
    /// </summary>
    [Alias("Post")]
    Task<PostOutcome> Post(PostAssignment command);

    /// <summary>
    /// Edits an assignment of its own. When it answers <see cref="PostOutcome.Posted"/>, the edit is on disk.
    /// </summary>
    [Alias("Edit")]
    Task<PostOutcome> Edit(EditAssignment command);

    /// <summary>The association as stored, or null when it is not registered.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<AssociationState?> View();

    /// <summary>An assignment's outbox tells that it is published. Telling it again changes nothing.</summary>
    [Alias("Published")]
    Task Published(AssignmentId assignment);

    /// <summary>
    /// Another association's assignment tells that this one is asked to host it, or is not any more. Telling it again,
    /// or late, changes nothing; nobody who is not registered is told anything.
    /// </summary>
    [Alias("CoHosts")]
    Task CoHosts(CoHosted told);
}
