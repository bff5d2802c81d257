using Marknadsplatsen.Domain.Matching;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>A web node with open pages. A message is a hint; what is stored is the truth.</summary>
[Alias("mp.IMatchObserver")]
public interface IMatchObserver : IGrainObserver
{
    /// <summary>An assignment was published or has places again.</summary>
    [Alias("Matched")]
    [OneWay]
    Task Matched(MatchNotice notice);

    /// <summary>A participant's own record changed.</summary>
    [Alias("ParticipantChanged")]
    [OneWay]
    Task ParticipantChanged(ParticipantNotice notice);
}
