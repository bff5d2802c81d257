using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Marknadsplatsen.Bench;

/// <summary>The engine in this repository, as the product runs it.</summary>
internal static class GrainHosting
{
    public const string Name = "Embedded engine";

    public static void Add(IHostApplicationBuilder builder, string reminderStore) =>
        builder.Services.AddEmbeddedOrleans(options =>
        {
            options.GrainAssemblies.Add(typeof(GrainHosting).Assembly);
            options.ReminderStorageName = reminderStore;
        });
}
