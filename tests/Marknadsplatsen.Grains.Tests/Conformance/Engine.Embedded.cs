using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>How the conformance suite runs on the engine in this repository.</summary>
internal static class Engine
{
    public static void Add(
        IHostApplicationBuilder builder, ManualTime time, MemoryStore records, TimeSpan callTimeout)
    {
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddEmbeddedOrleans(options =>
        {
            options.GrainAssemblies.Add(typeof(Engine).Assembly);
            options.CallTimeout = callTimeout;
            options.ReminderStorageName = GrainHost.Store;
        });
    }

    public static Task LetIdleGrainsBeCollectedAsync(GrainHost host)
    {
        host.Time.Advance(TimeSpan.FromMinutes(17));
        return Task.CompletedTask;
    }

    public static Task LetCallsTimeOutAsync(GrainHost host)
    {
        host.Time.Advance(TimeSpan.FromSeconds(32));
        return Task.CompletedTask;
    }

    /// <summary>Lets time pass until something has happened because of it.</summary>
    public static Task PassAsync(ManualTime time, TimeSpan span, Task happened)
    {
        time.Advance(span);
        return happened;
    }
}
