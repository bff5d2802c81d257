using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>How the product's own grains run on the engine in this repository.</summary>
internal static class ProductEngine
{
    public static void Add(IHostApplicationBuilder builder, ManualTime time)
    {
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddEmbeddedOrleans(options =>
        {
            options.GrainAssemblies.Add(typeof(IAssignmentGrain).Assembly);
            options.ReminderStorageName = FactStore.Name;
        });
    }

    /// <summary>A reminder comes by itself when the test's clock has passed its time.</summary>
    public static Task RemindAsync(IAddressable grain, string name, DateTimeOffset now) => Task.CompletedTask;
}
