using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Pictures;
using Marknadsplatsen.Grains.Retention;
using Marknadsplatsen.Silo.City;
using Marknadsplatsen.Silo.Pictures;
using Marknadsplatsen.Silo.Retention;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Web;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.Hosting;

/// <summary>Registers what the program does around the grains: start, keys and health.</summary>
internal static class HostingRegistration
{
    private const string ReadyTag = "ready";

    /// <summary>Adds the start: example city, sweep, and readiness after both.</summary>
    public static IServiceCollection AddStartUp(this IServiceCollection services)
    {
        services.AddSingleton<DemoCity>();
        services.AddOptions<SiteOptions>().Configure<IOptions<DemoOptions>>(
            (site, demo) => site.DemoNotice |= demo.Value.Load);
        services.AddSingleton<StartSweep>();
        services.AddSingleton<AccessLogs>();
        services.AddSingleton<PersonErasure>();
        services.AddSingleton<PictureSweep>();
        services.AddHostedService<PictureCare>();
        services.AddSingleton<StartUp>();
        services.AddHostedService(provider => provider.GetRequiredService<StartUp>());
        services.AddHealthChecks().AddCheck<StartUp>("start", tags: [ReadyTag]);
        return services;
    }

    /// <summary>Reads how the matcher is spread. The host refuses to start with a number that makes no sense.</summary>
    public static IServiceCollection AddMatching(this IServiceCollection services)
    {
        services.AddOptions<MatchOptions>()
            .BindConfiguration(MatchOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services;
    }

    /// <summary>Adds the retention rules, which those with a decision are carried out by each day.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptions>();
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.SectionName).ValidateOnStart();
        services.AddSingleton<RetentionRun>();
        services.AddSingleton<RetentionCare>();
        services.AddHostedService(provider => provider.GetRequiredService<RetentionCare>());
        return services;
    }

    /// <summary>Keeps keys and pepper in a folder of their own, apart from the data and its backups.</summary>
    public static void AddKeys(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<KeyOptions>()
            .BindConfiguration(KeyOptions.SectionName)
            .Validate(
                options => !string.IsNullOrWhiteSpace(options.Folder),
                "Keys:Folder is empty. Set it to a folder for the keys of cookies, apart from the data, as ./keys.")
            .Validate<IOptions<StorageOptions>>(
                (keys, storage) => !KeyProtection.IsInside(keys.Folder, storage.Value.Folder),
                "Keys:Folder lies in Storage:Folder. A copy of the data would then open every account.")
            .ValidateOnStart();
        var settings = builder.Configuration.GetSection(KeyOptions.SectionName).Get<KeyOptions>() ?? new KeyOptions();
        KeyProtection.Protect(services.AddDataProtection().SetApplicationName("Marknadsplatsen"), settings);
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<KeyOptions>, ILoggerFactory>(
            (keys, options, logs) => keys.XmlRepository = new FileSystemXmlRepository(
                KeyProtection.Open(options.Value, logs.CreateLogger(typeof(KeyProtection).FullName!)),
                logs));
        services.AddSingleton(provider => Pepper.Of(provider.GetRequiredService<IOptions<KeyOptions>>().Value.Folder));
        services.AddSingleton(provider => new AccountSecrets(provider.GetRequiredService<Pepper>().Bytes));
    }

    /// <summary>Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (it can be used).</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(ReadyTag),
        });
    }
}
