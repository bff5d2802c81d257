using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Closes the connections of a sign-in whose right has ended or changed, wherever that was done: each sign-in with an
/// open page is looked up once a second. A call takes at most a second, so a removal counts within two.
/// </summary>
internal sealed class DeskWatch(
    LiveConnections connections, IGrainFactory grains, TimeProvider time, ILogger<DeskWatch> log) : BackgroundService
{
    /// <summary>How often rights are looked up, and how long an answer may take.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Task.WhenAll(connections.Desks().Select(desk => LookAsync(desk, stoppingToken)));
        }
    }

    private async Task LookAsync(DeskSession desk, CancellationToken stoppingToken)
    {
        if (await ReadAsync(desk, stoppingToken) is not { } now || now.Role != desk.Role)
        {
            connections.Abort(Identity.Visitor.Unknown with { Desk = desk });
        }
    }

    // A right that cannot be read is none, whatever the reason: one damaged record must not end the watch over others.
    // The page connects anew, and has its right again when it can be read.
    private async Task<DeskSession?> ReadAsync(DeskSession desk, CancellationToken stoppingToken)
    {
        try
        {
            var member = grains.GetGrain<IMemberGrain>(desk.Member.Value);
            return await member.Session(desk.Id).WaitAsync(Interval, time, stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LiveLog.RightUnknown(log, failure);
            return null;
        }
    }
}
