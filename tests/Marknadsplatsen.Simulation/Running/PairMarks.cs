namespace Marknadsplatsen.Simulation.Running;

/// <summary>What has been between a person and an assignment.</summary>
[Flags]
internal enum PairMarks : byte
{
    None = 0,
    Told = 1,
    Engaged = 2,
    Hidden = 4,
}
