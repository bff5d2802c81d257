using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.City;

/// <summary>Registers the city's settings, words and, when asked for, its example data.</summary>
internal static class CityRegistration
{
    /// <summary>Adds the city. The host refuses to start when the file is missing or names something unknown.</summary>
    public static IServiceCollection AddCity(this IServiceCollection services)
    {
        services.AddOptions<CityOptions>()
            .BindConfiguration(CityOptions.SectionName)
            .ValidateDataAnnotations()
            .Validate(
                options => TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _),
                "City:TimeZone names a zone that this machine does not know.")
            .ValidateOnStart();
        services.AddOptions<DemoOptions>()
            .Configure<IHostEnvironment>((demo, host) => demo.Load = host.IsDevelopment())
            .BindConfiguration(DemoOptions.SectionName);
        // Wherever the example city is, it says so.
        services.AddOptions<SiteOptions>()
            .Configure<IOptions<DemoOptions>>((site, demo) => site.DemoNotice |= demo.Value.Load);
        services.AddSingleton(provider => Read(provider.GetRequiredService<IOptions<CityOptions>>().Value));
        services.AddSingleton(provider => ToCity(
            provider.GetRequiredService<CityFile>(),
            provider.GetRequiredService<IOptions<CityOptions>>().Value));
        services.AddSingleton(provider => provider.GetRequiredService<CityFile>().Vocabulary);
        return services;
    }

    private static CityFile Read(CityOptions options)
    {
        var path = Path.Combine(AppContext.BaseDirectory, options.File);
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"City:File names {path}, but there is no such file.");
        }

        try
        {
            return CityFile.Parse(File.ReadAllBytes(path), options.TimeZone);
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidOperationException(
                $"City:File names {path}, which cannot be used. {wrong.Message} See docs/settings.md.", wrong);
        }
    }

    private static Grains.Vocabulary.City ToCity(CityFile file, CityOptions options) => new(
        new MunicipalityCode(options.Municipality),
        TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone),
        file.Vocabulary);
}
