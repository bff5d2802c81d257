using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Simulation.Policies;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Running;

/// <summary>
/// Who gets which place, as in the product (DOMAIN 6.9): at once while three are free, else held for a day and a night;
/// what is not confirmed goes to whoever has waited longest.
/// </summary>
internal sealed class PlaceBook(CityRun run, Agenda agenda, Policy policy)
{
    /// <summary>Somebody wants a place: it is theirs, held for them, or they wait for one.</summary>
    public void SayYes(int person, int assignment, int pair)
    {
        ref var state = ref run.Assignments[assignment];
        run.Marks[pair] |= PairMarks.Engaged;
        state.Unanswered.RemoveAll(sent => sent.Person == person);
        var free = run.Free(assignment);
        if (free >= Occupancy.FewLeftBelow)
        {
            Take(person, assignment, (run.Marks[pair] & PairMarks.Told) != 0);
        }
        else if (free > 0 && state.Waiting.Count == 0)
        {
            Hold(person, assignment, pair, run.World.Parameters.ConfirmChance);
        }
        else
        {
            state.Waiting.Enqueue((person, pair));
        }
    }

    private void Hold(int person, int assignment, int pair, double confirmChance)
    {
        run.Assignments[assignment].Held++;
        var (luck, parameters) = (run.World.Chance, run.World.Parameters);
        var endsAt = CityWorld.Hours(HoldTimes.EndOfHold(run.Instant, TimeZoneInfo.Utc));
        var confirmsAt = Temper.AwakeAt(run.Now + (parameters.ConfirmMedianHours
            * Math.Exp(0.8 * luck.Normal(Luck.ConfirmDelay, person, assignment))));
        var confirms = luck.Of(Luck.Confirm, person, assignment) < confirmChance && confirmsAt < endsAt;
        agenda.Plan(
            confirms ? confirmsAt : endsAt,
            new Happening(confirms ? HappeningKind.Confirmed : HappeningKind.HoldEnded, assignment, person, pair));
    }

    /// <summary>A place that is free again is held for whoever has waited longest; else the next wave comes.</summary>
    public void PassOn(int assignment)
    {
        ref var state = ref run.Assignments[assignment];
        if (state.IsOpen && state.Waiting.TryDequeue(out var next))
        {
            Hold(next.Person, assignment, next.Pair, run.World.Parameters.ConfirmAfterWaitingChance);
        }
        else if (state.IsOpen && state.WaitsForPlace)
        {
            state.WaitsForPlace = false;
            run.PlanWave(assignment, Math.Max(run.Now, policy.NextWaveAt(run, assignment) ?? run.Now));
        }
    }

    public void Take(int person, int assignment, bool wasTold)
    {
        ref var state = ref run.Assignments[assignment];
        state.Taken++;
        state.LastYesAt = run.Now;
        ref var association = ref run.Associations[run.World.Postings[assignment].Association];
        association.LastNewPersonAt = run.Now;
        if (wasTold)
        {
            association.Response = association.Response with { Accepted = association.Response.Accepted + 1 };
        }

        ref var who = ref run.People[person];
        who.Active++;
        who.AcceptedHours += run.World.Assignments[assignment].HoursMin;
        var weeks = Math.Max(
            1,
            run.World.Parameters.CommitmentMeanWeeks
                * run.World.Chance.Exponential(Luck.Commitment, person, assignment));
        agenda.Plan(run.Now + (weeks * 168), new Happening(HappeningKind.CommitmentEnded, assignment, person));
        run.Measures.Taken(person, assignment, state.Taken, wasTold, run.Now);
    }
}
