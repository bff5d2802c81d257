using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Simulation.World;

/// <summary>A profile as bits and numbers, so that a year of pairs can be scored in a second.</summary>
internal struct LeanPerson
{
    public uint Interests;
    public TimeBucketSet Times;
    public double Ceiling;
    public int Area;
    public double MaxKm;
    public ulong Must;
    public ulong Nice;
    public int NiceCount;
    public uint Languages;
    public bool SpeaksSwedish;
    public bool HasNoLicence;
    public bool OpenToWork;
    public HouseRule? Avoids;
}
