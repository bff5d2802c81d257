namespace Marknadsplatsen.Silo;

/// <summary>The Orleans packages: one silo on this machine, with its facts in the registered store.</summary>
internal static class Engine
{
    /// <summary>Several nodes share one store; Orleans' membership decides who runs what.</summary>
    public const bool IsAlone = false;

    /// <summary>Runs the grains from the host's start to its stop.</summary>
    public static void AddGrainEngine(this WebApplicationBuilder builder) =>
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering();
            silo.UseInMemoryReminderService();
        });
}
