using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Tells the people whose pages are open on this node what fits them, and that their own record changed.
/// </summary>
internal sealed class MatchFollower(
    CatalogFollower catalog,
    LiveFeed feed,
    City city,
    IGrainFactory grains,
    IOptions<MatchOptions> matching,
    TimeProvider time,
    ILogger<MatchFollower> log) : IMatchObserver
{
    private static readonly LiveAudienceKind[] PersonalKinds = [LiveAudienceKind.Me, LiveAudienceKind.Share];

    private readonly Subscription subscription = new("matches", time, log);
    private readonly TaskCompletionSource subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IMatchObserver? reference;

    /// <summary>Ends when the matcher knows this node.</summary>
    public Task Subscribed => subscribed.Task;

    /// <inheritdoc/>
    public Task Matched(MatchNotice notice)
    {
        // Before the message, so that a person who taps at once finds the assignment in the list.
        catalog.Learn(notice.Card);
        var fact = LiveJson.Write(new MatchFact(notice.Card.Id.Value, notice.IsNew));
        foreach (var participant in notice.Participants)
        {
            feed.Publish(new LiveAudience(LiveAudienceKind.Matches, participant.Value), LiveKinds.Matched, fact);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ParticipantChanged(ParticipantNotice notice)
    {
        var me = new LiveAudience(LiveAudienceKind.Me, notice.Participant.Value);
        if (feed.IsOpen(me) && notice.Told is { } told)
        {
            feed.Publish(me, LiveKinds.Told, LiveJson.Write(new MatchFact(told.Value, IsNew: false)));
            return Task.CompletedTask;
        }

        foreach (var kind in PersonalKinds)
        {
            var audience = new LiveAudience(kind, notice.Participant.Value);
            if (feed.IsOpen(audience))
            {
                feed.Publish(audience, LiveKinds.Changed, LiveJson.Write(new { }));
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Follows until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var matchers = Enumerable.Range(0, matching.Value.PartitionCount)
            .Select(partition => MatchPartitions.KeyOf(city.Municipality.Value, partition))
            .Select(key => grains.GetGrain<IMatchGrain>(key))
            .ToList();
        return subscription.RunAsync(
            async () =>
            {
                reference ??= grains.CreateObjectReference<IMatchObserver>(this);
                await Task.WhenAll(matchers.Select(matcher => matcher.Subscribe(reference)));
                subscribed.TrySetResult();
            },
            cancellationToken);
    }
}
