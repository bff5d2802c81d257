using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Tests.Attacks;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>
/// The program as it is run for people, with an empty city of its own in which each question makes its own people.
/// </summary>
public class AccessHost : IAsyncLifetime
{
    private readonly SiloHost silo = new("Production", ("Demo:Load", "false"), ("Site:StrictTexts", "true"));

    internal Uri Address => silo.Client.BaseAddress!;

    /// <summary>The names that the program has looked for in what it was sent.</summary>
    internal AskedNames Asked => silo.Services.GetRequiredService<AskedNames>();

    internal IEnumerable<RouteEndpoint> Endpoints =>
        silo.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => silo.InitializeAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await silo.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task<AccessScene> NewSceneAsync() => AccessScene.CreateAsync(
        silo.Services.GetRequiredService<IGrainFactory>(), silo.Services.GetRequiredService<CatalogReplica>());
}
