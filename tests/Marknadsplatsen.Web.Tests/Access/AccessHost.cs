using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>The program as it is run for people, with an empty city of its own.</summary>
public sealed class AccessHost : IAsyncLifetime
{
    private readonly SiloHost silo = new("Production", ("Demo:Load", "false"), ("Site:StrictTexts", "true"));

    internal Uri Address => silo.Client.BaseAddress!;

    internal IEnumerable<RouteEndpoint> Endpoints =>
        silo.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => silo.InitializeAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => silo.DisposeAsync();

    internal Task<AccessScene> NewSceneAsync() => AccessScene.CreateAsync(
        silo.Services.GetRequiredService<IGrainFactory>(), silo.Services.GetRequiredService<CatalogReplica>());
}
