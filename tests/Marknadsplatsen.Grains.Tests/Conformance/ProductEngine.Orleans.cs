using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>How the product's own grains run on the Orleans packages, which find them by themselves.</summary>
internal static class ProductEngine
{
    public static void Add(IHostApplicationBuilder builder, ManualTime time)
    {
        builder.Services.AddSingleton<TimeProvider>(time);
        Engine.Add(builder, time, new MemoryStore(), TimeSpan.FromSeconds(30));
    }
}
