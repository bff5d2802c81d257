namespace Marknadsplatsen.Simulation.Running;

/// <summary>What one policy came to in one city. Shares in per cent.</summary>
internal sealed record Figures
{
    public double Fill { get; init; }

    public double WithOne { get; init; }

    public double AssociationsWithNew { get; init; }

    public double WithConnectionPerWeek { get; init; }

    public double FirstMedianHours { get; init; }

    public double FullMedianHours { get; init; }

    public double FullShare { get; init; }

    public double GiniOfExposure { get; init; }

    public double GiniOfPeople { get; init; }

    public double PushesPerWeek { get; init; }

    public double PushesPerWeekP95 { get; init; }

    public double AcceptedPerPush { get; init; }

    public double Muted { get; init; }

    /// <summary>Accepted by a person with three or more musts, against one with none.</summary>
    public double ManyMustsRatio { get; init; }

    /// <summary>Assignments accepted by a person with three or more musts, in all the weeks counted.</summary>
    public double AcceptedWithManyMusts { get; init; }
}
