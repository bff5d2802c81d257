using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Commands;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Closes the connections of participants whose sessions were ended, wherever that was done: each participant with an
/// open page is looked up once a second, so an end counts within two.
/// </summary>
internal sealed class PersonWatch(
    LiveConnections connections, IGrainFactory grains, TimeProvider time, ILogger<PersonWatch> log) : BackgroundService
{
    /// <summary>How often they are looked up, and how long an answer may take.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Looked up at once, so that a full node does not flood the engine. Chosen.</summary>
    private const int AtOnceMax = 256;

    /// <summary>Looks each of them up once.</summary>
    public async Task LookAsync()
    {
        foreach (var some in connections.Persons().Chunk(AtOnceMax))
        {
            await Task.WhenAll(some.Select(open => LookAsync(open.Person, open.Session)));
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync();
        }
    }

    private async Task LookAsync(ParticipantId person, long session)
    {
        if (await NowAsync(person) != session)
        {
            connections.Abort(person, session);
        }
    }

    // A session that cannot be read is none. The page connects anew, and has it again when it can be read.
    private async Task<long?> NowAsync(ParticipantId person)
    {
        try
        {
            return await grains.GetGrain<IParticipantGrain>(person.Value).Session().WaitAsync(Interval, time);
        }
        catch (Exception failure) when (CommandFilter.IsUnknown(failure))
        {
            LiveLog.RightUnknown(log, failure);
            return null;
        }
    }
}
