namespace Marknadsplatsen.Simulation.World;

/// <summary>One assignment of the simulated city: when it is posted and ends, in hours, and what it is.</summary>
internal struct Posting
{
    public int Association;
    public double PostedAt;
    public double EndsAt;
    public int Places;

    /// <summary>Whether it is posted after the warm-up and ends before the simulation does.</summary>
    public bool IsCounted;

    /// <summary>Where its pairs begin, and where those of the next do.</summary>
    public int PairsFrom;

    /// <inheritdoc cref="PairsFrom"/>
    public int PairsTo;
}
