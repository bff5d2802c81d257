namespace Marknadsplatsen.Simulation.Faults;

/// <summary>What a seed's world is like: how many there are in it, and what goes wrong how often.</summary>
internal sealed record FaultPlan
{
    private static readonly double[] Rates = [0, 0.02, 0.06, 0.15];

    public required int PersonCount { get; init; }

    public required int AssignmentCount { get; init; }

    public required int CommandsEach { get; init; }

    /// <summary>Writes that fail before they are stored.</summary>
    public required double LostWrites { get; init; }

    /// <summary>Writes that are stored and reported as failed.</summary>
    public required double LostAnswers { get; init; }

    /// <summary>Reads that fail.</summary>
    public required double LostReads { get; init; }

    /// <summary>Writes and reads that take up to <see cref="SlowMsMax"/>.</summary>
    public required double SlowAccess { get; init; }

    /// <summary>Commands that are sent once more at the same time, or later.</summary>
    public required double Doubled { get; init; }

    /// <summary>Power cuts.</summary>
    public required int CrashCount { get; init; }

    /// <summary>Whether two engines run on the store at once for a while, each with all grains.</summary>
    public required bool IsTwofold { get; init; }

    /// <summary>How often the clock on the wall is set to another time.</summary>
    public required int ClockJumpCount { get; init; }

    /// <summary>Whether records go through the stored format.</summary>
    public required bool IsSerialized { get; init; }

    /// <summary>The longest that the store takes, in milliseconds.</summary>
    public const double SlowMsMax = 2_000;

    public static FaultPlan Of(Dice dice) => new()
    {
        PersonCount = dice.Between(2, 5),
        AssignmentCount = dice.Between(1, 2),
        CommandsEach = dice.Between(1, 4),
        LostWrites = dice.Of(Rates),
        LostAnswers = dice.Of(Rates),
        LostReads = dice.Of(Rates) / 8,
        SlowAccess = dice.Of(Rates),
        Doubled = dice.Of(Rates) * 2,
        CrashCount = dice.Below(3),
        IsTwofold = dice.Comes(0.4),
        ClockJumpCount = dice.Below(3),
        IsSerialized = dice.Comes(1.0 / 16),
    };
}
