using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Simulation.Running;

/// <summary>How often each association was shown in the last days, fixed each morning (DOMAIN 6.4).</summary>
internal sealed class Exposure(int associations)
{
    private readonly int[][] byDay =
        [.. Enumerable.Range(0, MatchRules.ExposureDays).Select(_ => new int[associations])];

    private int day;

    public void Shown(int association) => byDay[day % byDay.Length][association]++;

    public void NewDay(AssociationState[] states)
    {
        for (var association = 0; association < states.Length; association++)
        {
            states[association].ShownInWindow = byDay.Sum(each => each[association]);
        }

        day++;
        Array.Clear(byDay[day % byDay.Length]);
    }
}
