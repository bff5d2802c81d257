using Marknadsplatsen.Web.FillRates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Follows the grains for as long as this web node runs. Holds its observers, which grains know only weakly.
/// </summary>
internal sealed class MarketplaceFollower(
    CatalogFollower catalog,
    FigureFollower figures,
    MatchFollower matches,
    DeskFollower desk,
    WaitingFollower waiting,
    FigureReplica replica,
    ReplicaReadiness readiness,
    ILogger<MarketplaceFollower> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var following = Task.WhenAll(
            catalog.RunAsync(stoppingToken),
            figures.RunAsync(stoppingToken),
            matches.RunAsync(stoppingToken),
            desk.RunAsync(stoppingToken),
            waiting.RunAsync(stoppingToken));
        var filled = Task.WhenAll(catalog.Filled, figures.Filled, matches.Subscribed);
        if (await Task.WhenAny(filled, following) == filled)
        {
            LiveLog.Filled(log, replica.Snapshot.CardById.Count);
            readiness.End();
        }

        await following;
    }
}
