namespace Marknadsplatsen.Simulation.Running;

/// <summary>What happens next; what is planned for the same moment happens in the order it was planned.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Happening, (double At, long Number)> queue = new();
    private long number;

    public void Plan(double at, Happening happening) => queue.Enqueue(happening, (at, number++));

    public bool Next(out double at, out Happening happening)
    {
        var found = queue.TryDequeue(out happening, out var when);
        at = when.At;
        return found;
    }
}
