namespace Marknadsplatsen.Silo;

/// <summary>The Orleans packages: one silo on this machine, with its facts in the registered store.</summary>
internal static class Engine
{
    /// <summary>Runs the grains from the host's start to its stop.</summary>
    public static void AddGrainEngine(this WebApplicationBuilder builder) =>
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering();
            silo.UseInMemoryReminderService();
        });
}
