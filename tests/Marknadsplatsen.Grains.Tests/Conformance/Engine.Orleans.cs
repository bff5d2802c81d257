using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Reminders;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>How the conformance suite runs on the Orleans packages: one silo a test, all in this process.</summary>
internal static class Engine
{
    private static readonly ConditionalWeakTable<MemoryStore, ReminderRows> Reminders = [];
    private static int siloCount;

    public static void Add(
        IHostApplicationBuilder builder, ManualTime time, MemoryStore records, TimeSpan callTimeout)
    {
        var number = Interlocked.Increment(ref siloCount);
        builder.Services.AddKeyedSingleton<TimeProvider>(TimeProviderNames.Grains, time);
        builder.Services.AddKeyedSingleton<TimeProvider>(ReminderTimeProviderNames.Reminders, time);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(
                21_000 + number, 31_000 + number, null, $"service-{number}", $"cluster-{number}");
            silo.AddReminders();
            silo.Services.AddSingleton<IReminderTable>(Reminders.GetOrCreateValue(records));
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = callTimeout);
        });
    }

    public static Task LetIdleGrainsBeCollectedAsync(GrainHost host) =>
        host.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    /// <summary>Orleans measures calls by the machine's clock: awaiting the call is all there is to do.</summary>
    public static Task LetCallsTimeOutAsync(GrainHost host) => Task.CompletedTask;

    /// <summary>
    /// Lets time pass until something has happened because of it. Orleans may read the clock before it moves and set a
    /// reminder's timer after.
    /// </summary>
    public static Task PassAsync(ManualTime time, TimeSpan span, Task happened) => time.PassAsync(span, happened);
}
