using System.Reflection;

namespace Orleans.Embedded;

/// <summary>How the embedded engine behaves. The defaults are Orleans' own.</summary>
public sealed class EmbeddedOrleansOptions
{
    /// <summary>Where the grain classes are.</summary>
    public IList<Assembly> GrainAssemblies { get; } = [];

    /// <summary>
    /// After this long a call ends with <see cref="TimeoutException"/>; what became of it is unknown. Default 30 s.
    /// </summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often calls are looked through for time-outs, so that one may come this much late. Default 1 s.
    /// </summary>
    public TimeSpan CallSweepInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>An activation that nobody called for this long is collected. Default 15 min.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle activations are looked for. Default 1 min.</summary>
    public TimeSpan CollectionInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long reading state and OnActivateAsync may take. Default 30 s.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long OnDeactivateAsync may take. Default 30 s.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stop waits for running calls, and again for deactivations. Default 30 s.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many messages may wait for one observer; more are dropped. Default 1,000 (chosen).</summary>
    public int ObserverBacklogMax { get; set; } = 1_000;

    /// <summary>The name of the store that keeps reminders, or null when no grain uses any.</summary>
    public string? ReminderStorageName { get; set; }

    /// <summary>The shortest period a reminder may have. Default 1 min.</summary>
    public TimeSpan ReminderPeriodMin { get; set; } = TimeSpan.FromMinutes(1);
}
