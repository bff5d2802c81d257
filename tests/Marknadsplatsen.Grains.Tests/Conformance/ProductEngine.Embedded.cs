using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;
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

    /// <summary>Reminders are among the facts.</summary>
    public static Task<bool> IsRemindedAsync(IServiceProvider services, FactShelf facts, GrainId grain, string name) =>
        Task.FromResult(facts.Texts("reminders").Any(text =>
            text.Contains($"\"grain\":\"{grain}\",\"name\":\"{name}\"", StringComparison.Ordinal)));

    /// <summary>A reminder comes by itself when the test's clock has passed its time.</summary>
    public static Task RemindAsync(IAddressable grain, string name, DateTimeOffset now) => Task.CompletedTask;
}
