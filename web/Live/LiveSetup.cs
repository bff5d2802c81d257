using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.FillRates;
using Marknadsplatsen.Web.Limits;
using Marknadsplatsen.Web.Matching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marknadsplatsen.Web.Live;

/// <summary>Registers what keeps pages live: the replicas and who fills them, the feed and the hub.</summary>
public static class LiveSetup
{
    private const string Path = "/live";

    /// <summary>
    /// Adds the replicas, their followers, the hub, every limit, and the health check "replicas" (tag <c>ready</c>).
    /// The host adds the city and its vocabulary.
    /// </summary>
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CatalogReplica>();
        services.TryAddSingleton<FigureReplica>();
        services.AddSingleton<ReplicaReadiness>();
        services.AddSingleton<CatalogFollower>();
        services.AddSingleton<FigureFollower>();
        services.AddSingleton<MatchFollower>();
        services.AddSingleton<DeskFollower>();
        services.AddSingleton<WaitingFollower>();
        services.TryAddSingleton<ExposureReplica>();
        services.TryAddSingleton<ExposureCounter>();
        services.AddSingleton<ExposureFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<ExposureFollower>());
        services.AddHostedService<MarketplaceFollower>();
        services.AddHealthChecks().AddCheck<ReplicaReadiness>("replicas", tags: ["ready"]);

        services.AddSingleton<LiveLifetime>();
        services.AddSingleton<HubLifetimeManager<LiveHub>>(provider => provider.GetRequiredService<LiveLifetime>());
        services.AddSingleton<LiveConnections>();
        services.AddHostedService<DeskWatch>();
        services.AddSingleton<PersonWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<PersonWatch>());
        services.AddSingleton<LiveAudiences>();
        services.AddSingleton(provider =>
        {
            var lifetime = provider.GetRequiredService<LiveLifetime>();
            return new LiveFeed(
                provider.GetRequiredService<TimeProvider>(),
                (audience, message) => lifetime.Send(audience.Group, message));
        });
        services.AddSignalR().AddHubOptions<LiveHub>(LiveLimits.Set);
        services.Configure<KestrelServerOptions>(LiveLimits.Set);
        return services;
    }

    /// <summary>Maps the hub at <c>/live</c> and the catch-up at <c>/live/changes</c>.</summary>
    public static IEndpointRouteBuilder MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/live/changes", LiveEndpoints.Changes).ExcludeFromDescription();
        routes.MapHub<LiveHub>(Path, LiveLimits.Set).CountedAs(RequestKind.Live).DisableRequestTimeout().Add(Guard);
        return routes;
    }

    // Before the WebSocket is accepted: a foreign page gets no connection, and nobody gets one while the replicas are
    // empty. There is only one transport, so nothing is negotiated: each such question would keep a connection waiting.
    private static void Guard(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is not { } connect)
        {
            return;
        }

        endpoint.RequestDelegate = async http =>
        {
            if (http.Request.Path != Path)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
            }
            else if (!OriginRule.Allows(http.Request))
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
            }
            else if (!http.RequestServices.GetRequiredService<ReplicaReadiness>().IsReady)
            {
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
            else
            {
                http.Features.Set(await LiveVisitor.ReadAsync(http));
                await connect(http);
            }
        };
    }
}
