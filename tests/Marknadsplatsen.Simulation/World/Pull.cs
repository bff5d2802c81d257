using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Simulation.World;

/// <summary>
/// What really draws people, unknown to every policy but the one that is told: other weights than the score's, and
/// likings that no answer tells.
/// </summary>
internal sealed class Pull
{
    private const int Directions = 3;

    private readonly WorldParameters parameters;
    private readonly LeanScorer scorer;
    private readonly LeanPerson[] people;
    private readonly LeanAssignment[] assignments;
    private readonly double[] personPull;
    private readonly double[] assignmentPull;
    private readonly double[] personTaste;
    private readonly double[] assignmentTaste;

    public Pull(
        WorldParameters parameters,
        Chance chance,
        LeanScorer scorer,
        LeanPerson[] people,
        LeanAssignment[] assignments,
        Posting[] postings)
    {
        (this.parameters, this.scorer, this.people, this.assignments) = (parameters, scorer, people, assignments);
        personPull = [.. Enumerable.Range(0, people.Length)
            .Select(person => parameters.PersonSpread * chance.Normal(Luck.Person, person))];
        assignmentPull = [.. postings
            .Select(each => parameters.HostSpread * chance.Normal(Luck.AssociationHost, each.Association))];
        personTaste = Tastes(chance, Luck.PersonTaste, people.Length, 1);
        assignmentTaste = Tastes(
            chance, Luck.PostingTaste, postings.Length, parameters.TasteSpread / Math.Sqrt(Directions));
    }

    public double Of(int person, int assignment)
    {
        ref readonly var who = ref people[person];
        ref readonly var what = ref assignments[assignment];
        var u = parameters.Willingness + personPull[person] + assignmentPull[assignment];
        u += who.Interests == 0 ? 0.4 * parameters.InterestWeight
            : (who.Interests & (1u << what.Category)) != 0 ? parameters.InterestWeight : 0;
        u += parameters.DistanceWeightPerKm * (scorer.Km(who, what) ?? 4);
        u += parameters.HoursWeight * what.HoursMin;
        u += parameters.NiceToHaveWeight * ulong.PopCount(who.Nice & what.Qualities) / Math.Max(1, who.NiceCount);
        u += what.Times.Contains(TimeBucket.Evening) ? parameters.EveningWeight : 0;
        u += (who.Languages & what.Languages) != 0 ? parameters.SharedLanguageWeight : 0;
        for (var direction = 0; direction < Directions; direction++)
        {
            u += personTaste[(person * Directions) + direction]
                * assignmentTaste[(assignment * Directions) + direction];
        }

        return u;
    }

    private static double[] Tastes(Chance chance, Luck luck, int count, double spread) =>
        [.. Enumerable.Range(0, count * Directions).Select(each => spread * chance.Normal(luck, each))];
}
