using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>
/// The product's messages with the addition of DOMAIN 6.4 in the lists, as the API answers, to see what the product's
/// own addition changes.
/// </summary>
internal sealed class OurCityOrder() : OurPolicy("… and the API's order of lists")
{
    private FairShare? fairShare;
    private float[] boosts = [];

    public override void Morning(CityRun run)
    {
        var open = ImmutableArray.CreateBuilder<AssignmentCard>();
        for (var assignment = 0; assignment < run.Assignments.Length; assignment++)
        {
            if (run.Assignments[assignment].IsOpen)
            {
                open.Add(CardNow(run, assignment));
            }
        }

        var exposure = new Dictionary<AssociationId, int>();
        for (var association = 0; association < run.Associations.Length; association++)
        {
            exposure[new($"a{association}")] = run.Associations[association].ShownInWindow;
        }

        fairShare = FairShare.From(open.DrainToImmutable(), exposure, run.Instant);
        boosts = new float[run.Assignments.Length];
        Array.Fill(boosts, float.NaN);
    }

    public override double ListOrder(CityRun run, int assignment, int pair)
    {
        if (float.IsNaN(boosts[assignment]))
        {
            boosts[assignment] = (float)fairShare!.Of(run.World.Cards[assignment]);
        }

        return (run.World.PairScore[pair] / 100.0) + boosts[assignment];
    }

    private static AssignmentCard CardNow(CityRun run, int assignment)
    {
        var card = run.World.Cards[assignment];
        var state = run.Assignments[assignment];
        return card with { Occupancy = card.Occupancy with { Taken = state.Taken, Held = state.Held } };
    }
}
