namespace Marknadsplatsen.Simulation.Running;

/// <summary>How people really take to messages and to assignments, here and now.</summary>
internal sealed class Temper(CityRun run)
{
    public double TirednessOf(int person) => run.People[person].Tiredness * Math.Pow(
        0.5, (run.Now - run.People[person].TiredAt) / 24 / run.World.Parameters.TirednessHalfLifeDays);

    /// <summary>The real chance that a message now ends in a yes.</summary>
    public double TrueChance(int pair, int person)
    {
        var tiredness = TirednessOf(person);
        return NoticeChance(tiredness) * YesChance(pair, person, run.World.Parameters.TirednessWeight * tiredness);
    }

    public double NoticeChance(double tiredness) => run.World.Parameters.NoticeChance
        * Math.Pow(run.World.Parameters.NoticeLeftPerTiredness, tiredness);

    public double YesChance(int pair, int person, double mood) => 1 - Math.Exp(-Math.Exp(
        run.World.PairPull[pair] + mood + (run.World.Parameters.EngagedWeight * run.People[person].Active)));

    public static double AwakeAt(double at) => at % 24 < 7 ? Math.Floor(at / 24) * 24 + 7 : at;
}
