using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Reviews;
using Orleans;

namespace Marknadsplatsen.Web.Reviews;

/// <summary>
/// Assignments on their way past a coordinator. What is published is published by its own form's command before it
/// leaves the list: whatever is cut off between the two is still there, and is done again without a second assignment.
/// </summary>
internal sealed class PostReviews(IGrainFactory grains)
{
    /// <summary>Puts an assignment that may not be seen yet in the coordinators' list.</summary>
    public Task<ReviewOutcome> SubmitAsync(AssociationState association, CommandId form, AssignmentDetails details) =>
        Desk(association.Municipality).Submit(new PostReview
        {
            Id = AssignmentIds.Of(association.Id, form),
            Form = form,
            Association = association.Id,
            AssociationName = association.Name,
            Details = details,
        });

    /// <summary>Puts an edit of what is posted in the coordinators' list; what is posted stays until then.</summary>
    public Task<ReviewOutcome> SubmitEditAsync(
        AssociationState association, AssignmentId id, CommandId form, AssignmentDetails details, string seen) =>
        Desk(association.Municipality).Submit(new PostReview
        {
            Id = id,
            Form = form,
            Association = association.Id,
            AssociationName = association.Name,
            Details = details,
            IsEdit = true,
            Seen = seen,
        });

    /// <summary>An association's own: those that wait, and those that were sent back.</summary>
    public async Task<ReviewList> OfAsync(AssociationState association) =>
        await Desk(association.Municipality).Of(association.Id);

    /// <summary>One of an association's own, or null.</summary>
    public async Task<PostReview?> FindAsync(AssociationState association, string? id) =>
        (await OfAsync(association)).Posts.FirstOrDefault(post => post.Id.Value == id);

    /// <summary>The association takes it away.</summary>
    public Task RemoveAsync(AssociationState association, AssignmentId id) =>
        Desk(association.Municipality).Remove(association.Id, id);

    /// <summary>Those that wait for a coordinator.</summary>
    public Task<ReviewList> WaitingAsync(MunicipalityCode municipality) => Desk(municipality).Waiting();

    /// <summary>
    /// A coordinator publishes the one that they have read; null when there is none like that here. An association
    /// that takes one away and sends the same form again with other words has changed it meanwhile.
    /// </summary>
    /// <param name="municipality">Whose coordinator.</param>
    /// <param name="id">Which.</param>
    /// <param name="read">The <see cref="AssignmentDetails.Fingerprint"/> of what the coordinator has read.</param>
    public async Task<PostOutcome?> PublishAsync(MunicipalityCode municipality, string id, string? read)
    {
        if (await WaitsAsync(municipality, id) is not { } post)
        {
            return null;
        }

        if (post.Details.Fingerprint() != read)
        {
            return new PostOutcome.ChangedMeanwhile();
        }

        var association = grains.GetGrain<IAssociationGrain>(post.Association.Value);
        var outcome = post.IsEdit
            ? await association.Edit(new EditAssignment
            {
                CommandId = post.Form,
                Id = post.Id,
                Details = post.Details,
                Seen = post.Seen,
                IsReviewed = true,
            })
            : await association.Post(new PostAssignment
            {
                CommandId = post.Form,
                Details = post.Details,
                IsReviewed = true,
            });
        if (outcome is PostOutcome.Posted)
        {
            await Desk(municipality).Remove(post.Association, post.Id);
        }

        // What is posted has changed since the edit was sent: reading the edit again does not help.
        return outcome is PostOutcome.ChangedMeanwhile ? new PostOutcome.NotReady([]) : outcome;
    }

    /// <summary>A coordinator sends one back, and says why; null when there is none like that here.</summary>
    public async Task<ReviewOutcome?> SendBackAsync(MunicipalityCode municipality, string id, string? words) =>
        AssignmentId.TryParse(id, null, out var assignment)
            ? await Desk(municipality).SendBack(assignment, words)
            : null;

    private async Task<PostReview?> WaitsAsync(MunicipalityCode municipality, string id) =>
        (await WaitingAsync(municipality)).Posts.FirstOrDefault(post => post.Id.Value == id);

    private IReviewGrain Desk(MunicipalityCode municipality) => grains.GetGrain<IReviewGrain>(municipality.Value);
}
