using Marknadsplatsen.Domain.Dispatch;

namespace Marknadsplatsen.Simulation.Running;

/// <summary>A wave as it was decided, before anybody was told.</summary>
internal sealed record Wave(CityRun Run, int Assignment, IReadOnlyList<DispatchPush> Pushes);
