using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Tells open pages that something waits, or waits no longer: the person's, the association's, and the coordinators'.
/// It says nothing of what; each page reads again what its reader may see.
/// </summary>
internal sealed class WaitingFollower(
    LiveFeed feed,
    DeskFollower desk,
    City city,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<WaitingFollower> log) : IWaitingObserver
{
    private readonly Subscription subscription = new("waiting", time, log);
    private readonly TaskCompletionSource subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IWaitingObserver? reference;

    /// <summary>Ends when the list of what waits knows this node.</summary>
    public Task Subscribed => subscribed.Task;

    /// <inheritdoc/>
    public Task WaitingChanged(WaitingNotice notice)
    {
        if (notice.Person is { } person)
        {
            feed.Publish(
                new LiveAudience(LiveAudienceKind.Me, person.Value), LiveKinds.Changed, LiveJson.Write(new { }));
        }

        foreach (var association in notice.Associations)
        {
            feed.Publish(
                new LiveAudience(LiveAudienceKind.Association, association.Value),
                LiveKinds.Waits,
                LiveJson.Write(new { }));
        }

        return desk.DeskChanged();
    }

    /// <summary>Follows until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var waiting = grains.GetGrain<IWaitingGrain>(city.Municipality.Value);
        return subscription.RunAsync(
            async () =>
            {
                await waiting.Subscribe(reference ??= grains.CreateObjectReference<IWaitingObserver>(this));
                subscribed.TrySetResult();
            },
            cancellationToken);
    }
}
