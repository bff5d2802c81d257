using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Simulation.World;

/// <summary>
/// One city drawn from a seed: its people, its assignments in the order they are posted, and every pair of a person and
/// an assignment that nothing excludes. It never changes, and every policy runs on the same one.
/// </summary>
internal sealed class CityWorld
{
    /// <summary>A Monday; the city's clock is kept at UTC.</summary>
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    public required WorldParameters Parameters { get; init; }

    public required Chance Chance { get; init; }

    public required MatchProfile[] Profiles { get; init; }

    public required LeanPerson[] People { get; init; }

    public required Posting[] Postings { get; init; }

    /// <summary>The cards as they were published.</summary>
    public required AssignmentCard[] Cards { get; init; }

    public required LeanAssignment[] Assignments { get; init; }

    /// <summary>The person of each pair. An assignment's pairs lie together, best fit first.</summary>
    public required int[] PairPerson { get; init; }

    /// <summary>The score of each pair in hundredths, 0 to 10,000.</summary>
    public required ushort[] PairScore { get; init; }

    /// <summary>What draws the person to the assignment, before tiredness and what they do already.</summary>
    public required float[] PairPull { get; init; }

    /// <summary>The pairs of each person, in the order they are posted, and the assignment of each.</summary>
    public required (int Pair, int Assignment)[][] PairsOf { get; init; }

    /// <summary>When each person looks at their list by themselves.</summary>
    public required double[][] Visits { get; init; }

    public static DateTimeOffset Instant(double hours) =>
        Start + TimeSpan.FromTicks((long)(hours * TimeSpan.TicksPerHour));

    public static double Hours(DateTimeOffset instant) => (double)(instant - Start).Ticks / TimeSpan.TicksPerHour;
}
