using Marknadsplatsen.Silo.City;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Web;
using Marknadsplatsen.Web.Api;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Live;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.Hosting;

/// <summary>The whole product, as the program and its tests start it.</summary>
internal static class Marketplace
{
    /// <summary>Adds the engine with its store, the city and the pages.</summary>
    public static void AddMarketplace(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, LogFloor>();
        builder.Services.AddCity();
        builder.Services.AddFactStore(builder.Configuration, Engine.IsAlone);
        builder.AddGrainEngine();
        builder.Services.AddMatching();
        builder.Services.AddStartUp();
        builder.Services.AddRetention();
        builder.AddKeys();
        builder.Services.AddVisitors();
        builder.Services.AddSite();
        builder.Services.AddMarketplaceApi();
        builder.Services.AddLive();
        builder.Services.AddParticipantPages();
        builder.Services.AddDeskPages();
    }

    /// <summary>Answers at every address.</summary>
    public static void UseMarketplace(this WebApplication app)
    {
        app.UseSite();
        app.MapSite();
        app.MapMarketplaceApi();
        app.MapLive();
        app.MapParticipantPages();
        app.MapDeskPages();
        app.MapHealth();
    }
}
