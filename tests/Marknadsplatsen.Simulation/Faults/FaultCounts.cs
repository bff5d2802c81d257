namespace Marknadsplatsen.Simulation.Faults;

/// <summary>Faults that really happened. A run in which a kind never did has shown nothing about it.</summary>
public sealed record FaultCounts
{
    /// <summary>Writes that failed before they were stored.</summary>
    public long LostWrites { get; set; }

    /// <summary>Writes that were stored and reported as failed.</summary>
    public long LostAnswers { get; set; }

    /// <summary>Reads that failed.</summary>
    public long LostReads { get; set; }

    /// <summary>Writes refused because somebody else had written.</summary>
    public long Conflicts { get; set; }

    /// <summary>Power cuts.</summary>
    public long Crashes { get; set; }

    /// <summary>Writes under way when the power went.</summary>
    public long CutWrites { get; set; }

    /// <summary>Engines started beside another.</summary>
    public long Twins { get; set; }

    /// <summary>Commands sent more than once.</summary>
    public long Doubled { get; set; }

    /// <summary>Changes of the clock on the wall.</summary>
    public long ClockJumps { get; set; }

    /// <summary>Records stored.</summary>
    public long Commits { get; set; }

    /// <summary>Each kind with its name.</summary>
    public IEnumerable<(string Name, long Count)> All =>
    [
        ("writes lost", LostWrites), ("answers lost", LostAnswers), ("reads lost", LostReads),
        ("conflicts", Conflicts), ("power cuts", Crashes), ("writes cut", CutWrites), ("second engines", Twins),
        ("commands doubled", Doubled), ("clock jumps", ClockJumps), ("commits", Commits),
    ];

    /// <summary>Adds another world's.</summary>
    public void Add(FaultCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        LostWrites += other.LostWrites;
        LostAnswers += other.LostAnswers;
        LostReads += other.LostReads;
        Conflicts += other.Conflicts;
        Crashes += other.Crashes;
        CutWrites += other.CutWrites;
        Twins += other.Twins;
        Doubled += other.Doubled;
        ClockJumps += other.ClockJumps;
        Commits += other.Commits;
    }
}
