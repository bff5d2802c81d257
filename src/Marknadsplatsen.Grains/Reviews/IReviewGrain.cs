using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Reviews;

/// <summary>
/// The assignments that coordinators of one municipality look at before others see them, found by its code. Protects:
/// one for each form, a bounded number, and a date for each. What it answers is on disk; a call that throws has an
/// unknown outcome, so send the same again.
/// </summary>
[Alias("mp.IReviewGrain")]
public interface IReviewGrain : IGrainWithStringKey
{
    /// <summary>Keeps an assignment until a coordinator has answered.</summary>
    [Alias("Submit")]
    Task<ReviewOutcome> Submit(PostReview sent);

    /// <summary>A coordinator sends one back, and says why.</summary>
    [Alias("SendBack")]
    Task<ReviewOutcome> SendBack(AssignmentId id, string? words);

    /// <summary>It is published, or its association has taken it away. Twice changes nothing more.</summary>
    [Alias("Remove")]
    Task Remove(AssociationId association, AssignmentId id);

    /// <summary>Those that wait for a coordinator.</summary>
    [Alias("Waiting")]
    [ReadOnly]
    Task<ReviewList> Waiting();

    /// <summary>An association's own, also those that were sent back.</summary>
    [Alias("Of")]
    [ReadOnly]
    Task<ReviewList> Of(AssociationId association);

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();
}
