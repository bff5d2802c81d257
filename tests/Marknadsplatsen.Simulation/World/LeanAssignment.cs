using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Simulation.World;

/// <summary>What the matching model reads of an assignment, as bits and numbers.</summary>
internal struct LeanAssignment
{
    public int Category;
    public TimeBucketSet Times;
    public bool IsFlexible;
    public int HoursMin;
    public int Area;
    public ulong Qualities;
    public uint Languages;
    public bool NeedsMoreSwedish;
    public bool NeedsLicence;
    public HouseRule? House;
}
