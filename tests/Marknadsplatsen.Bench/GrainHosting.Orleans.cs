using Microsoft.Extensions.Hosting;

namespace Marknadsplatsen.Bench;

/// <summary>One silo of the Orleans packages, in this process.</summary>
internal static class GrainHosting
{
    public const string Name = "Orleans";

    public static void Add(IHostApplicationBuilder builder, string reminderStore) =>
        builder.UseOrleans(silo => silo.UseLocalhostClustering().UseInMemoryReminderService());
}
