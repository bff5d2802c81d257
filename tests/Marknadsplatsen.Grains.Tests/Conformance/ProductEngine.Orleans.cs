using Marknadsplatsen.Grains.Tests.Product;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>How the product's own grains run on the Orleans packages, which find them by themselves.</summary>
internal static class ProductEngine
{
    public static void Add(IHostApplicationBuilder builder, ManualTime time)
    {
        builder.Services.AddSingleton<TimeProvider>(time);

        // The silo's own loops keep the machine's clock. On the test's they would run inside Advance, once for each of
        // their periods: a day and a half of seconds before one hold ends.
        builder.Services.AddKeyedSingleton(KeyedService.AnyKey, TimeProvider.System);
        Engine.Add(builder, time, new MemoryStore(), TimeSpan.FromSeconds(30));
    }

    /// <summary>Reminders are in the silo's own table.</summary>
    public static async Task<bool> IsRemindedAsync(
        IServiceProvider services, FactShelf facts, GrainId grain, string name) =>
        await services.GetRequiredService<IReminderTable>().ReadRow(grain, name) is not null;

    /// <summary>The silo's reminders follow the machine's clock: the test brings the one whose time has come.</summary>
    public static Task RemindAsync(IAddressable grain, string name, DateTimeOffset now) => grain
        .AsReference<IRemindable>()
        .ReceiveReminder(name, new TickStatus(now.UtcDateTime, TimeSpan.FromHours(1), now.UtcDateTime));
}
