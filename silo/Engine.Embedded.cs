using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Silo;

/// <summary>The engine in this repository: every grain in this one process.</summary>
internal static class Engine
{
    /// <summary>All grains are in this process, so nobody else may use its store.</summary>
    public const bool IsAlone = true;

    /// <summary>Runs the grains from the host's start to its stop.</summary>
    public static void AddGrainEngine(this WebApplicationBuilder builder) =>
        builder.Services.AddEmbeddedOrleans(engine =>
        {
            engine.GrainAssemblies.Add(typeof(IAssignmentGrain).Assembly);
            engine.ReminderStorageName = FactStore.Name;
        });
}
