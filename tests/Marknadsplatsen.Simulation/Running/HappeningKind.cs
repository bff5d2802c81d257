namespace Marknadsplatsen.Simulation.Running;

internal enum HappeningKind
{
    Morning,
    Posted,
    Wave,
    Visit,
    Noticed,
    Confirmed,
    HoldEnded,
    CommitmentEnded,
    Ended,
}
